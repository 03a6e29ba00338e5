using System.Collections.Immutable;
using System.Globalization;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Images;

/// <summary>How pictures are prepared for readers.</summary>
internal sealed record ImageOptions
{
    public static readonly ImageOptions Default = new();

    /// <summary>
    /// Widths in pixels, ascending; a picture gets those below its own, and its own where it is narrower than the last.
    /// </summary>
    public ImmutableArray<int> Widths { get; init; } = [480, 800, 1200, 1600];

    /// <summary>Formats beside the picture's own, the best first.</summary>
    public ImmutableArray<MediaFormat> Formats { get; init; } = [MediaFormat.WebP];

    /// <summary>Whether the picture's own format is made as well.</summary>
    public bool OwnFormat { get; init; } = true;

    /// <summary>1 to 100; each encoder maps it to its own scale.</summary>
    public int Quality { get; init; } = 80;

    public MetadataPolicy Metadata { get; init; } = MetadataPolicy.Strip;

    /// <summary>What derived files depend on beside the original, as text.</summary>
    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{Quality}|{Metadata}");
}
