using System.Text.RegularExpressions;

namespace StaticArchive.Input;

/// <summary>What a story's file name tells: <c>2021-04-05-slug.md</c>, <c>2021-04-slug.md</c>, <c>2024-12-5-slug.md</c>
/// or <c>slug.md</c>.</summary>
/// <param name="Stem">The name without folder and extension.</param>
/// <param name="Date">The date at its front as written, or empty.</param>
/// <param name="Year">Its year, or 0.</param>
/// <param name="Month">Its month as written, possible or not.</param>
/// <param name="Day">Its day as written, or null where only a month is named.</param>
/// <param name="Name">What follows the date; possibly empty.</param>
internal readonly record struct FileName(string Stem, string Date, int Year, int Month, int? Day, string Name)
{
    /// <summary>Takes a path apart.</summary>
    public static FileName Of(string path)
    {
        var stem = StemOf(path);
        var cursor = new DateCursor(stem);
        if (!cursor.Number(4, 4, out var year) || !cursor.Take('-') || !cursor.Number(1, 2, out var month)
            || !AtBoundary(cursor))
            return new FileName(stem, "", 0, 0, null, stem);
        var monthEnd = cursor.Position;
        if (cursor.Take('-') && cursor.Number(1, 2, out var day) && AtBoundary(cursor))
            return new FileName(stem, stem[..cursor.Position], year, month, day, Behind(stem, cursor.Position));
        return monthEnd == "2021-04".Length
            ? new FileName(stem, stem[..monthEnd], year, month, null, Behind(stem, monthEnd))
            : new FileName(stem, "", 0, 0, null, stem);
    }

    // A folder that holds a story and its images is named like the story, which is then called index.md.
    private static string StemOf(string path)
    {
        var nameAt = path.LastIndexOf('/') + 1;
        var dot = path.LastIndexOf('.');
        var stem = path[nameAt..(dot > nameAt ? dot : path.Length)].Trim();
        return nameAt > 1 && stem.Equals("index", StringComparison.OrdinalIgnoreCase)
            ? path[(path.LastIndexOf('/', nameAt - 2) + 1)..(nameAt - 1)]
            : stem;
    }

    private static string Behind(string stem, int at) => stem[at..].Trim('-', '_', ' ');

    private static bool AtBoundary(DateCursor cursor) => cursor.AtEnd || cursor.Current is '-' or '_' or ' ';
}

/// <summary>What one name of a path may be: of a file that is read, of an address, of a file that is written.</summary>
internal static class PathSegment
{
    /// <summary>File systems take no longer name, in bytes of UTF-8.</summary>
    public const int MaxBytes = 255;

    /// <summary>What is wrong with the name, such as "holds a backslash", or null.</summary>
    public static string? Fault(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name is "." or "..")
            return "is empty, or stands for a folder";
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value == '\\')
                return "holds a backslash";
            if (rune == Rune.ReplacementChar)
                return "is not UTF-8";
            if (IsControl(rune))
                return string.Create(CultureInfo.InvariantCulture, $"holds the control character U+{rune.Value:X4}");
        }
        return Encoding.UTF8.GetByteCount(name) > MaxBytes ? $"is longer than {MaxBytes} bytes" : null;
    }

    /// <summary>A character of the name that nobody sees, or that looks like a plain space, as "U+200B"; or
    /// null.</summary>
    public static string? HiddenIn(ReadOnlySpan<char> name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (!rune.IsAscii
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                && rune.Value is not (0x200C or 0x200D))
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }
        return null;
    }

    // Line and paragraph separators end a line for some programs, and this is written into lists of lines.
    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}

/// <summary>Names that no publisher chose: backups, locks and caches of editors, office programs and systems, and
/// keys.</summary>
internal static partial class LeftoverNames
{
    private static readonly string[] Names =
    [
        "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "4913", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519",
        "npm-debug.log", "nohup.out", "known_hosts", "authorized_keys",
    ];

    private static readonly string[] Endings =
    [
        "~", ".bak", ".backup", ".old", ".orig", ".rej", ".swp", ".swo", ".swn", ".tmp", ".temp", ".part",
        ".crdownload", ".download", ".save", ".lnk", ".lock", ".pyc", ".pem", ".key", ".p12", ".pfx", ".ppk", ".kdbx",
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
        || name.Contains(".sb-", StringComparison.Ordinal) || Conflict().IsMatch(name);

    // Of Syncthing, Dropbox, Nextcloud, ownCloud and git's merge tools: another state of the file beside it.
    [GeneratedRegex(
        @"\.sync-conflict-\d|\([^()]*\b(?:conflicted copy|case conflict)\b[^()]*\)|_conflict-\d{6}"
            + @"|_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conflict();

    /// <summary>Whether nothing in a folder of that name is looked at.</summary>
    public static bool IsFolder(string name) =>
        Array.Exists(Folders, folder => folder.Equals(name, StringComparison.OrdinalIgnoreCase));
}
