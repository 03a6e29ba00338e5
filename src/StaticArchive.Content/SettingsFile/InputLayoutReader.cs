namespace StaticArchive.SettingsFile;

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
