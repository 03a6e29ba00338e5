namespace StaticArchive.Cli;

/// <summary>Settings that lie in the working folder, beside the files that they are for: where another generator's site
/// is built in place, <c>archive.yml</c> names its folder as <c>input</c>.</summary>
internal static class SettingsPlace
{
    /// <summary>The settings file of the working folder, or null where it has none.</summary>
    public static string? File(CommandEnvironment environment)
    {
        var file = environment.FullPath(InputFolder.SettingsName);
        return System.IO.File.Exists(file) ? file : null;
    }

    /// <summary>The folder that a settings file names as its input, absolute; null where it names none.</summary>
    public static string? Input(string settings)
    {
        var faults = new List<Diagnostic>();
        return InputFolder.ReadFile(settings, settings, faults) is { } bytes
            && Utf8Text.Decode(bytes, settings, faults) is { } text
            && YamlReader.ReadMap(text, settings, 1,
                faults)?.Find("input") is YamlScalar { Value: { Length: > 0 } folder }
            ? Path.GetFullPath(folder.Trim(), Path.GetDirectoryName(settings)!) : null;
    }
}
