namespace StaticArchive.Settings;

/// <summary>Reads <c>content</c>, <c>pages</c> and <c>static</c>, and what <c>copy</c> names beside
/// them.</summary>
internal sealed class InputLayoutReader(YamlValueReader values)
{
    public InputLayout Read(YamlMap settings)
    {
        var layout = new InputLayout(
            Places(settings.Find("content"), "content"), Places(settings.Find("pages"), "pages"),
                Static(settings.Find("static")), []);
        return layout.IsWhole ? InputLayout.Whole
            : layout with
            {
                Copied = [.. values.Scalars(settings.Find("copy"), "copy").Select(Copied).OfType<string>()],
            };
    }

    // A pattern that names one file or one whole folder; others choose among what is read anyway.
    private static string? Copied(YamlScalar pattern)
    {
        var path = pattern.Value.Trim().Trim('/');
        path = path.EndsWith("/**", StringComparison.Ordinal) ? path[..^3] : path;
        return path.AsSpan().ContainsAny('*', '?', '\\') || path.Split('/').Any(part => part is "" or "." or "..")
            ? null : path;
    }

    private ImmutableArray<string> Places(YamlNode? node, string key) =>
        [.. values.Scalars(node, key).Select(place => Place(place, key)).OfType<string>()
            .Distinct(StringComparer.Ordinal)];

    // A list of folders whose files go to the site's root, or a map of folders to paths.
    private ImmutableArray<KeyValuePair<string, string>> Static(YamlNode? node)
    {
        if (node is not YamlMap map)
        {
            return [.. values.Scalars(node, "static").Select(folder => Place(folder, "static", mayLeave: true))
                .OfType<string>()
                .Select(folder => new KeyValuePair<string, string>(folder, ""))];
        }
        var folders = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (folder, target) in map.Entries)
        {
            if (Place(folder, "static", mayLeave: true) is { } place
                && values.Scalar(target, $"static.{folder.Value}") is { } path
                && Place(path, $"static.{folder.Value}") is { } prefix)
                folders.Add(new(place, prefix));
        }
        return folders.DrainToImmutable();
    }

    // Other generators keep images beside the folder of stories, and those who write settings are trusted.
    private string? Place(YamlScalar scalar, string key, bool mayLeave = false)
    {
        var path = scalar.Value.Trim().Replace('\\', '/').Trim('/');
        var parts = path.Split('/').AsEnumerable();
        if (path is "" or ".")
            return "";
        if (mayLeave)
            parts = parts.SkipWhile(part => part == "..");
        if (!parts.Any(part => part is "" or "." or "..") && !path.Contains(':', StringComparison.Ordinal))
            return path;
        values.Report(scalar.Span,
            $"'{key}' takes folders of the input folder, but has '{YamlValueReader.Shown(scalar.Value)}'.",
            "Write a path within the input folder, such as 'content/posts'.");
        return null;
    }
}

/// <summary>Which parts of the input folder are read, where it holds more than an archive: another generator's
/// site.</summary>
/// <param name="Content">Folders and files of stories.</param>
/// <param name="Pages">Folders and files of pages: what is in them is no story unless its <c>type</c> says so.</param>
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
