namespace StaticArchive.Cli.Beginning;

/// <summary>Puts the files of a new archive into a folder. A file that is there stays as it is.</summary>
internal static class StarterWriter
{
    /// <summary>Writes what is not there yet.</summary>
    /// <returns>The paths of the files that were written, and of those that were there.</returns>
    public static (List<string> Written, List<string> Kept) Write(string folder, IEnumerable<StarterFile> files)
    {
        var hasStories = HasStories(Path.Combine(folder, "input"));
        var (written, kept) = (new List<string>(), new List<string>());
        foreach (var file in files.Where(file => !(hasStories && file.IsExample)))
        {
            var path = Path.Combine(folder, file.Path);
            if (Path.Exists(path))
            {
                kept.Add(path);
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(file.Content);
            written.Add(path);
        }
        return (written, kept);
    }

    private static bool HasStories(string input) => Directory.Exists(input) && Directory
        .EnumerateFiles(input, "*.md",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Any();
}
