namespace StaticArchive.Diagnostics;

/// <summary>SA08xx: reading the input and writing the output.</summary>
internal static class OutputRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule UnreadableFile = All.Add("SA0801", "unreadable-file", Severity.Error,
        "A file or folder cannot be read. Nothing is published without it, or its pages would be taken away.",
        "Check its permissions and that it is a plain file.");

    public static readonly Rule NotUtf8 = All.Add("SA0802", "not-utf8", Severity.Error,
        "The file is not valid UTF-8, so letters would be lost.",
        "Save it as UTF-8.");

    public static readonly Rule LinkLeavesInput = All.Add("SA0803", "link-leaves-input", Severity.Error,
        "A symbolic link leads out of the input folder, or to what is left out of the site, and would publish it.",
        "Put a copy of the file into the input folder.");

    public static readonly Rule FileTooLarge = All.Add("SA0804", "file-too-large", Severity.Error,
        "A story or settings file of more than 16 MB is a mistake, or an attack.",
        "Split the story, or remove what is embedded in it.");

    public static readonly Rule InvalidData = All.Add("SA0805", "invalid-data", Severity.Error,
        "A data file cannot be read, so templates would not see what it holds.",
        "Correct it at the place shown.");

    public static readonly Rule UncopiedFile = All.Add("SA0806", "uncopied-file", Severity.Warning,
        "The file is of a kind that can run in readers' browsers or on the server, or that is not published; it is "
            + "not copied.",
        "If it belongs to the site, add it to 'copy' in archive.yml, such as 'copy: [interactive/**]'; else begin its "
            + "name with '_'.");

    public static readonly Rule LeftoverFile = All.Add("SA0807", "leftover-file", Severity.Info,
        "A program left the file here, or it holds a key. It is never published.",
        "Remove it.");

    public static readonly Rule UnusedFile = All.Add("SA0808", "unused-file", Severity.Info,
        "Nothing that is published refers to the file, so it is not published.",
        "Link to it, show it, or add it to 'copy' in archive.yml; else begin its name with '_'.");

    public static readonly Rule UnusableName = All.Add("SA0809", "unusable-name", Severity.Warning,
        "The name of the file cannot be part of an address, or another file has it.",
        "Rename the file.");

    public static readonly Rule HiddenCharacterInName = All.Add("SA0810", "hidden-character-in-name", Severity.Warning,
        "The name of the file holds a character that nobody sees, so links to it are hard to type.",
        "Rename the file.");

    public static readonly Rule DoubtfulContent = All.Add("SA0811", "doubtful-content", Severity.Warning,
        "The content of the file is not what its extension says, so browsers may not show it.",
        "Give the file the extension of what it is, or save it again.");

    public static readonly Rule UnreferencedMedia = All.Add("SA0812", "unreferenced-media", Severity.Info,
        "Sound and film are published, for players elsewhere, though nothing here refers to them.",
        "Link to it or play it; or begin its name with '_', and it stays behind.");
}
