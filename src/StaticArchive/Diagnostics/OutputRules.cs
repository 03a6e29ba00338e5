using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA08xx: reading the input and writing the output.</summary>
public static class OutputRules
{
    public static readonly Rule UnreadableFile = new("SA0801", "unreadable-file", Severity.Error,
        "The file cannot be read.",
        "Check its permissions and that it is a plain file.");

    public static readonly Rule NotUtf8 = new("SA0802", "not-utf8", Severity.Error,
        "The file is not valid UTF-8, so letters would be lost.",
        "Save it as UTF-8.");

    public static ImmutableArray<Rule> All { get; } = [UnreadableFile, NotUtf8];
}
