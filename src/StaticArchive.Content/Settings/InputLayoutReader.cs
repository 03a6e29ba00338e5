using System.Collections.Immutable;

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
