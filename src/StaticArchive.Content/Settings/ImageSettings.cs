using StaticArchive.Media.Images;

namespace StaticArchive.Settings;

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
