using StaticArchive.Media;
using StaticArchive.Media.Images;
using StaticArchive.Media.Metadata;

namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>images</c> of the settings.</summary>
internal sealed class ImageSettingsReader(YamlValueReader values)
{
    private const int MinWidth = 64;
    private const int MaxWidth = 4_096;
    private const int MaxWidths = 8;

    private static ImmutableArray<string> Keys { get; } =
        ["widths", "formats", "quality", "metadata", "cards", "resize"];

    // Null is the picture's own format.
    private static ImmutableArray<KeyValuePair<string, MediaFormat?>> Formats { get; } =
        [new("avif", MediaFormat.Avif), new("webp", MediaFormat.WebP), new("original", null)];

    private static ImmutableArray<KeyValuePair<string, MetadataPolicy>> Policies { get; } =
    [
        new("strip", MetadataPolicy.Strip), new("keep-credit", MetadataPolicy.KeepCredit),
        new("keep", MetadataPolicy.Keep),
    ];

    public ImageSettings Read(YamlNode? node)
    {
        var defaults = new ImageSettings();
        if (values.Map(node, "images") is not { } map)
            return defaults;
        SettingsKeys.Check(map, Keys, "images.", values);
        var (formats, ownFormat) = ReadFormats(map.Find("formats"), defaults.Options);
        return new ImageSettings
        {
            Options = new ImageOptions
            {
                Widths = ReadWidths(map.Find("widths")) ?? defaults.Options.Widths,
                Formats = formats,
                OwnFormat = ownFormat,
                Quality = values.Integer(map.Find("quality"), "images.quality", 1, 100) ?? defaults.Options.Quality,
                Metadata = values.Choice(map.Find("metadata"), "images.metadata", Policies, MetadataPolicy.Strip),
            },
            Cards = values.Flag(map.Find("cards"), "images.cards") ?? defaults.Cards,
            Resize = values.Flag(map.Find("resize"), "images.resize") ?? defaults.Resize,
        };
    }

    private ImmutableArray<int>? ReadWidths(YamlNode? node)
    {
        if (YamlValueReader.IsAbsent(node))
            return null;
        var widths = new SortedSet<int>();
        foreach (var scalar in values.Scalars(node, "images.widths"))
        {
            if (values.Integer(scalar, "images.widths", MinWidth, MaxWidth) is { } width)
                widths.Add(width);
        }
        if (widths.Count > MaxWidths)
            values.Report(node!.Span,
                $"'images.widths' has {widths.Count} widths; {MaxWidths} are enough for any screen.");
        return widths.Count == 0 ? null : [.. widths.Take(MaxWidths)];
    }

    private (ImmutableArray<MediaFormat> Formats, bool OwnFormat) ReadFormats(YamlNode? node, ImageOptions defaults)
    {
        if (YamlValueReader.IsAbsent(node))
            return (defaults.Formats, defaults.OwnFormat);
        var formats = values.Scalars(node, "images.formats")
            .Select(format => values.Choice(format, "images.formats", Formats, null)).Distinct().ToArray();
        return ([.. formats.OfType<MediaFormat>()], formats.Contains(null));
    }
}
