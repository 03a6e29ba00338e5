namespace StaticArchive.Media.Images;

/// <summary>Folders that go with the process.</summary>
internal static class TemporaryFolder
{
    /// <summary>A name for a new folder in the system's place for such folders; whoever writes there makes
    /// it.</summary>
    public static string Create(string prefix)
    {
        var folder = Path.Join(Path.GetTempPath(), prefix + Guid.NewGuid().ToString("n"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        return folder;
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What stays in the system's folder for such files does no harm.
        }
    }
}
