using StaticArchive.Media;
using StaticArchive.Media.Images;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Settings;

/// <summary>Reads <c>images</c> of the settings.</summary>
internal sealed class ImageSettingsReader(YamlValueReader values)
{
    private const int MinWidth = 64;
    private const int MaxWidth = 4_096;
    private const int MaxWidths = 8;

    private static ImmutableArray<string> Keys { get; } =
        ["widths", "formats", "quality", "metadata", "cards", "resize"];

    private static ImmutableDictionary<string, MediaFormat> Formats { get; } = new Dictionary<string, MediaFormat>
    {
        ["webp"] = MediaFormat.WebP,
        ["avif"] = MediaFormat.Avif,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static ImmutableDictionary<string, MetadataPolicy> Policies { get; } = new Dictionary<string,
        MetadataPolicy>
    {
        ["strip"] = MetadataPolicy.Strip,
        ["keep-credit"] = MetadataPolicy.KeepCredit,
        ["keep"] = MetadataPolicy.Keep,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

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
                Metadata = ReadPolicy(map.Find("metadata")),
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
        var formats = ImmutableArray.CreateBuilder<MediaFormat>();
        var ownFormat = false;
        foreach (var scalar in values.Scalars(node, "images.formats"))
        {
            if (scalar.Value.Equals("original", StringComparison.OrdinalIgnoreCase))
                ownFormat = true;
            else if (!Formats.TryGetValue(scalar.Value, out var format))
                ReportChoice(scalar, "images.formats", [.. Formats.Keys.Order(StringComparer.Ordinal), "original"]);
            else if (!formats.Contains(format))
                formats.Add(format);
        }
        return (formats.ToImmutable(), ownFormat);
    }

    private MetadataPolicy ReadPolicy(YamlNode? node)
    {
        if (values.Scalar(node, "images.metadata") is not { } scalar)
            return MetadataPolicy.Strip;
        if (Policies.TryGetValue(scalar.Value, out var policy))
            return policy;
        ReportChoice(scalar, "images.metadata", ["strip", "keep-credit", "keep"]);
        return MetadataPolicy.Strip;
    }

    private void ReportChoice(YamlScalar scalar, string key, string[] choices) => values.Report(
        scalar.Span,
        $"'{key}' takes {string.Join(", ", choices)}, but is '{YamlValueReader.Shown(scalar.Value)}'.",
        NearestName.DidYouMean(scalar.Value, choices));
}

/// <summary>How pictures are published.</summary>
internal sealed record ImageSettings
{
    /// <summary>Widths, formats, quality, metadata.</summary>
    public ImageOptions Options { get; init; } = ImageOptions.Default;

    /// <summary>Whether stories without a picture get a card of their headline for social networks.</summary>
    public bool Cards { get; init; }

    /// <summary>Whether smaller pictures are made; else originals are shown, still without their metadata.</summary>
    public bool Resize { get; init; } = true;
}
