namespace StaticArchive.Input;

/// <summary>Names that no publisher chose: backups, locks and caches of editors, office programs and systems, and
/// keys.</summary>
internal static class LeftoverNames
{
    private static readonly string[] Names =
    [
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "4913", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519",
        "npm-debug.log",
    ];

    private static readonly string[] Endings =
    [
        "~",
        ".bak",
        ".backup",
        ".old",
        ".orig",
        ".rej",
        ".swp",
        ".swo",
        ".swn",
        ".tmp",
        ".temp",
        ".part",
        ".crdownload",
        ".download",
        ".save",
        ".lnk",
        ".lock",
        ".pyc",
        ".pem",
        ".key",
        ".p12",
        ".pfx",
        ".ppk",
        ".kdbx",
    ];

    private static readonly string[] Folders =
    [
        "node_modules", "bower_components", "__pycache__", "__MACOSX", "lost+found", "$RECYCLE.BIN",
    ];

    /// <summary>Whether a file of that name is one.</summary>
    public static bool IsFile(string name) =>
        Array.Exists(Names, leftover => leftover.Equals(name, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || name.StartsWith("~$", StringComparison.Ordinal)
        || (name.StartsWith('#') && name.EndsWith('#') && name.Length > 1)
        || name.Contains(".sb-", StringComparison.Ordinal);

    /// <summary>Whether nothing in a folder of that name is looked at.</summary>
    public static bool IsFolder(string name) =>
        Array.Exists(Folders, folder => folder.Equals(name, StringComparison.OrdinalIgnoreCase));
}
