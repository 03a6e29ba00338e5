using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA08xx: reading the input and writing the output.</summary>
internal static class OutputRules
{
    public static readonly Rule UnreadableFile = new("SA0801", "unreadable-file", Severity.Error,
        "The file cannot be read.",
        "Check its permissions and that it is a plain file.");

    public static readonly Rule NotUtf8 = new("SA0802", "not-utf8", Severity.Error,
        "The file is not valid UTF-8, so letters would be lost.",
        "Save it as UTF-8.");

    public static readonly Rule LinkLeavesInput = new("SA0803", "link-leaves-input", Severity.Error,
        "A symbolic link leads out of the input folder, so the site would publish files that are no part of the archive.",
        "Put a copy of the file into the input folder.");

    public static readonly Rule FileTooLarge = new("SA0804", "file-too-large", Severity.Error,
        "A story or settings file of more than 16 MB is a mistake, or an attack.",
        "Split the story, or take out what is embedded in it.");

    public static readonly Rule InvalidData = new("SA0805", "invalid-data", Severity.Error,
        "A data file cannot be read, so templates would not see what it holds.",
        "Correct it at the place shown.");

    public static ImmutableArray<Rule> All { get; } = [UnreadableFile, NotUtf8, LinkLeavesInput, FileTooLarge, InvalidData];
}
