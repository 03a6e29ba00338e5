using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA05xx: images and other files.</summary>
internal static class AssetRules
{
    public static readonly Rule MissingImage = new("SA0501", "missing-image", Severity.Error,
        "The image is not in the archive.",
        "Add the file, or correct the path.");

    public static readonly Rule MissingAlt = new("SA0502", "missing-alt", Severity.Warning,
        "The image has no text for those who cannot see it.",
        "Add 'alt' text that says what the image shows; alt: \"\" for a mere ornament.");

    public static readonly Rule ImageTooLarge = new("SA0503", "image-too-large", Severity.Warning,
        "The image is so large that readers on a phone wait for it.",
        "Save it smaller: 1600 pixels across and a few hundred kilobytes show all that a page can.");

    public static ImmutableArray<Rule> All { get; } = [MissingImage, MissingAlt, ImageTooLarge];
}
