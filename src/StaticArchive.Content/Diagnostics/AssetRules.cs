namespace StaticArchive.Diagnostics;

/// <summary>SA05xx: images and other files.</summary>
internal static class AssetRules
{
    public static RuleGroup All { get; } = new();

    public static readonly Rule MissingImage = All.Add("SA0501", "missing-image", Severity.Error,
        "The image is not in the archive.",
        "Add the file, or correct the path.");

    public static readonly Rule MissingAlt = All.Add("SA0502", "missing-alt", Severity.Warning,
        "The image has no text for those who cannot see it.",
        "Add 'alt' text that says what the image shows; alt: \"\" for a mere ornament.");

    public static readonly Rule ImageTooLarge = All.Add("SA0503", "image-too-large", Severity.Warning,
        "The image is so large that readers on a phone wait for it.",
        "Save it smaller: 1600 pixels across and a few hundred kilobytes show all that a page can.");

    public static readonly Rule AltIsFileName = All.Add("SA0504", "alt-is-file-name", Severity.Warning,
        "The text for those who cannot see the image is the name of its file.",
        "Say what the image shows; alt: \"\" for a mere ornament.");

    public static readonly Rule UnshownFormat = All.Add("SA0505", "unshown-format", Severity.Warning,
        "No browser shows an image of this format.",
        "Save it as JPEG, PNG or WebP.");

    public static readonly Rule TruncatedImage = All.Add("SA0506", "truncated-image", Severity.Error,
        "The file of the image ends before the image does.",
        "Copy it again from where it came.");

    public static readonly Rule OversizedImage = All.Add("SA0507", "oversized-image", Severity.Error,
        "The image claims more pixels than any camera takes, so it is not decoded.",
        "Export it again in a size that a page can show.");

    public static readonly Rule BrokenImage = All.Add("SA0508", "broken-image", Severity.Error,
        "The image cannot be decoded.",
        "Open it in an image editor and save it again.");

    public static readonly Rule SameImageTwice = All.Add("SA0509", "same-image-twice", Severity.Info,
        "The same image is in the archive under two names.",
        "Use one of the files in all stories.");

    public static readonly Rule PrivateMetadata = All.Add("SA0510", "private-metadata", Severity.Info,
        "The file held metadata that readers have no business with; the published copy is without it.",
        "Nothing is to be done. To keep credits, set 'images: { metadata: keep-credit }'.");

    public static readonly Rule UnremovableMetadata = All.Add("SA0511", "unremovable-metadata", Severity.Error,
        "The file holds metadata that cannot be removed without encoding it again.",
        "Export it again without metadata.");

    public static readonly Rule CreditFromFile = All.Add("SA0512", "credit-from-file", Severity.Info,
        "Caption or credit of the image come from the metadata of its file.",
        "Write 'caption' and 'credit' in the story if they should read otherwise.");

    public static readonly Rule ImageNotResized = All.Add("SA0513", "image-not-resized", Severity.Warning,
        "No smaller copies of the image can be made, so readers on a phone load the original.",
        "Save it smaller, or as a film where it is a long animation.");

    public static readonly Rule MissingCaptions = All.Add("SA0514", "missing-captions", Severity.Warning,
        "Those who cannot hear the sound or film have nothing to read.",
        "Add captions (.vtt) to a film, a transcript to a sound.");
}
