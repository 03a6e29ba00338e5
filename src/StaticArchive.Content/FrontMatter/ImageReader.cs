using StaticArchive.Media.Images;

namespace StaticArchive.FrontMatter;

/// <summary>Reads the image at the head of a story: a path or address, or a map.</summary>
internal static class ImageReader
{
    public static ImmutableArray<string> SourceKeys { get; } = ["src", "path", "url", "source", "file", "image"];

    public static ImmutableArray<string> Keys { get; } = ["src", "alt", "caption", "credit"];

    /// <summary>The point that a crop keeps: two numbers from 0 to 1, from the left and from the top.</summary>
    public const string FocusKey = "focus";

    public static StoryImage? Read(YamlNode node, YamlValueReader values, string? alt, string? caption, string? credit)
    {
        if (node is YamlMap map)
            return ReadMap(map, values, alt, caption, credit);
        // A list of images: the first one is at the head.
        if (node is YamlList list)
            return list.Items.IsEmpty ? null : Read(list.Items[0], values, alt, caption, credit);
        return values.Scalar(node, "image") is { } scalar && Source(scalar, values) is { } source
            ? new StoryImage(source, alt, caption, credit, scalar.Span)
            : null;
    }

    private static StoryImage? ReadMap(
        YamlMap map, YamlValueReader values, string? alt, string? caption, string? credit)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (key.Value != FocusKey && !Keys.Contains(key.Value, StringComparer.OrdinalIgnoreCase)
                && !SourceKeys.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
                values.Report(
                    FrontMatterRules.UnknownKey, key.Span,
                    $"The key 'image.{YamlValueReader.Shown(key.Value)}' is not known.",
                    NearestName.DidYouMean(key.Value, Keys));
        }
        var node = SourceKeys.Select(map.Find).FirstOrDefault(value => !YamlValueReader.IsAbsent(value));
        if (node is null)
        {
            if (!map.Entries.IsEmpty)
                values.Report(map.Span, "The image has no 'src'.");
            return null;
        }
        if (values.Scalar(node, "image.src") is not { } scalar || Source(scalar, values) is not { } source)
            return null;
        return new StoryImage(
            source,
            AltOf(map, values) ?? alt,
            TextOf(map, "caption", values) ?? caption,
            TextOf(map, "credit", values) ?? credit,
            scalar.Span,
            FocusOf(map.Find(FocusKey), values));
    }

    private static FocusPoint? FocusOf(YamlNode? node, YamlValueReader values)
    {
        if (YamlValueReader.IsAbsent(node))
            return null;
        var numbers = YamlValueReader.Items(node).Select(item => values.Number(item, "image.focus", 0, 1)).ToList();
        if (numbers is [{ } x, { } y])
            return new FocusPoint(x, y);
        if (numbers.Count != 2)
            values.Report(node!.Span, "'image.focus' takes two numbers.", "Write it as in focus: [0.5, 0.3].");
        return null;
    }

    // An empty text is a statement here: the image is an ornament.
    private static string? AltOf(YamlMap map, YamlValueReader values) =>
        values.Scalar(map.Find("alt"), "image.alt") is { } scalar ? FieldText.Clean(scalar, values) ?? "" : null;

    private static string? TextOf(YamlMap map, string key, YamlValueReader values) =>
        FieldText.Clean(values.Scalar(map.Find(key), $"image.{key}"), values);

    private static string? Source(YamlScalar scalar, YamlValueReader values)
    {
        var text = scalar.Value.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal) && SitePath.IsWebAddress("https:" + text))
            text = "https:" + text;
        if (text.Length == 0 || SitePath.IsWebAddress(text))
            return text.Length == 0 ? null : text;
        var fault =
            text.StartsWith("//", StringComparison.Ordinal) || HasScheme(text)
                ? "is no path in this archive, nor an http or https address"
            : text.Contains('\\', StringComparison.Ordinal) ? "has a backslash; paths are written with slashes"
            : text.Any(char.IsControl) ? "holds a control character"
            : null;
        if (fault is null)
            return text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        if (LinkTarget.IsOnDisk(text))
            values.Report(scalar.Span, $"The image '{YamlValueReader.Shown(text)}' is a file on the writer's own disk.",
                $"Copy the file to input/images, and write /images/{NameOf(text)}.");
        else
            values.Report(scalar.Span, $"The image '{YamlValueReader.Shown(text)}' {fault}.");
        return null;
    }

    private static bool HasScheme(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '/', '?');
        return colon > 0 && text[colon] == ':';
    }

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['\\', '/']) + 1)..];
}
