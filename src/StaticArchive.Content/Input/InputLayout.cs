namespace StaticArchive.Input;

/// <summary>Which parts of the input folder are read, where it holds more than an archive: another generator's
/// site.</summary>
/// <param name="Content">Folders and files of stories.</param>
/// <param name="Pages">Folders and files of pages: what is in them is a story only if its <c>type</c> says so.</param>
/// <param name="Static">Folders whose files are copied, and the site path below which they are put.</param>
/// <param name="Copied">Files and folders outside the other parts that are copied.</param>
internal sealed record InputLayout(
    ImmutableArray<string> Content, ImmutableArray<string> Pages, ImmutableArray<KeyValuePair<string, string>> Static,
    ImmutableArray<string> Copied)
{
    /// <summary>All of the folder is read.</summary>
    public static InputLayout Whole { get; } = new([], [], [], []);

    /// <summary>Whether all of the folder is read.</summary>
    public bool IsWhole => Content.Length + Pages.Length + Static.Length == 0;

    /// <summary>Whether stories are read from named parts only.</summary>
    public bool NamesStories => Content.Length + Pages.Length > 0;

    /// <summary>Whether the file is in one of the <see cref="Pages"/> and not deeper in one of the
    /// <see cref="Content"/>.</summary>
    public bool IsPage(string path) => Depth(Pages, path) > Depth(Content, path);

    private static int Depth(ImmutableArray<string> places, string path)
    {
        var deepest = -1;
        foreach (var place in places)
        {
            var isWithin = place.Length == 0 || path == place
                || (path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] == '/');
            if (isWithin)
                deepest = Math.Max(deepest, place.Length);
        }
        return deepest;
    }
}

/// <summary>Names files of the input folder: <c>*</c> stands for any part of a name, <c>**</c> for any folders,
/// <c>?</c> for one character.</summary>
internal sealed record CopyPattern
{
    private readonly string[] _segments;

    private CopyPattern(string text, string[] segments) => (Text, _segments) = (text, segments);

    /// <summary>As the settings have it.</summary>
    public string Text { get; }

    /// <summary>The pattern, or null with what is wrong with it. A folder with a slash at its end is all that it
    /// holds.</summary>
    public static CopyPattern? Parse(string text, out string fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = text.Trim().TrimStart('/');
        if (path.EndsWith('/'))
            path += "**";
        var segments = path.Split('/');
        fault =
            path.Length == 0 ? "is empty"
            : Array.Exists(segments, segment => segment.Length == 0 || segment is "." or "..")
                ? "has an empty, '.' or '..' segment"
            : path.Contains('\\', StringComparison.Ordinal) ? "holds a backslash; write '/'"
            : segments[0] is "**" or "*" && segments.Length == 1
                ? "would copy everything, backups and drafts' files too; name folders"
            : "";
        return fault.Length == 0 ? new CopyPattern(text, segments) : null;
    }

    /// <summary>Whether it names the file at that path, relative to the input folder.</summary>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Matches(_segments, path.Split('/'));
    }

    public bool Equals(CopyPattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] == "**")
        {
            for (var skipped = 0; skipped <= path.Length; skipped++)
            {
                if (Matches(pattern[1..], path[skipped..]) && (pattern.Length > 1 || skipped > 0))
                    return true;
            }
            return false;
        }
        return !path.IsEmpty && Matches(pattern[0], path[0]) && Matches(pattern[1..], path[1..]);
    }

    // One '*' to go back to is enough, so that a name costs its length times the pattern's at most.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int at = 0, star = -1, resume = 0, i = 0;
        while (i < name.Length)
        {
            if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == name[i]) && pattern[at] != '*')
                (at, i) = (at + 1, i + 1);
            else if (at < pattern.Length && pattern[at] == '*')
                (star, resume, at) = (at, i, at + 1);
            else if (star >= 0)
                (at, i, resume) = (star + 1, resume + 1, resume + 1);
            else
                return false;
        }
        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }
}
