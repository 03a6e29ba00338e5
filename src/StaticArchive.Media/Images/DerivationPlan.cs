using NetVips;
using StaticArchive.Media.Headers;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Images;

/// <summary>Which images are derived from a picture; it follows from the picture's header and the options
/// alone.</summary>
internal static class DerivationPlan
{
    /// <summary>Pixels of all frames of an animation beyond which it is copied as it is.</summary>
    public const long MaxAnimationPixels = 60_000_000;

    // Below this a smaller copy saves less than its address costs.
    private const int MinWidth = 240;

    /// <summary>All images derived from a picture, by format and then by width; none where the picture is best shown as
    /// it is.</summary>
    public static ImmutableArray<DerivedImage> Of(MediaInfo info, ImageOptions options)
    {
        if (!CanDecode(info) || (info.Frames > 1
            && (info.Format == MediaFormat.Png || info.Pixels > MaxAnimationPixels)))
            return [];
        if (info.Format.IsShownByBrowsers() && info.Width <= MinWidth)
            return [];
        var own = OwnFormat(info);
        var formats = options.Formats
            .Where(format => format != own && !(info.Frames > 1 && format == MediaFormat.Avif)).ToList();
        if (options.OwnFormat || formats.Count == 0 || !info.Format.IsShownByBrowsers())
            formats.Add(own);
        var widths = WidthsFor(info.Width, options.Widths).ToList();
        return [.. formats.SelectMany(format =>
            widths.Select(width => new DerivedImage(width, HeightFor(info, width), format)))];
    }

    /// <summary>Whether libvips can decode the picture within bounds: HEIC needs a licensed decoder that is not part of
    /// it.</summary>
    public static bool CanDecode(MediaInfo info) =>
        info.Format.IsRaster() && info.Format != MediaFormat.Heic && info is { Width: > 0, Height: > 0 }
        && (long)info.Width * info.Height <= MediaProbe.MaxPixels;

    /// <summary>The format of the fallback: the picture's own, but JPEG where browsers do not show it.</summary>
    public static MediaFormat OwnFormat(MediaInfo info) =>
        info.Format.IsShownByBrowsers() ? info.Format : MediaFormat.Jpeg;

    public static int HeightFor(MediaInfo info, int width) =>
        Math.Max(1, (int)(((2L * info.Height * width) + info.Width) / (2L * info.Width)));

    // A step of less than a tenth is left out.
    private static IEnumerable<int> WidthsFor(int own, ImmutableArray<int> widths)
    {
        var largest = Math.Min(own, widths[^1]);
        return widths.Where(width => width * 10L <= largest * 9L).Append(largest);
    }
}

/// <summary>How pictures are prepared for readers.</summary>
internal sealed record ImageOptions
{
    public static readonly ImageOptions Default = new();

    /// <summary>Widths in pixels, ascending; a picture gets those below its own, and its own where it is narrower than
    /// the last.</summary>
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

/// <summary>A picture made from another: smaller, or in another format.</summary>
internal readonly record struct DerivedImage(int Width, int Height, MediaFormat Format);

/// <summary>The point of a picture that a crop keeps: 0 to 1 from the left and from the top.</summary>
internal readonly record struct FocusPoint(double X, double Y);

/// <summary>Cuts a part of fixed size out of a picture: around its focus, or around what libvips finds
/// striking.</summary>
internal static class FocusCrop
{
    /// <summary>The part, upright, in 8-bit sRGB, in memory.</summary>
    public static Image Load(byte[] original, MediaInfo info, FocusPoint? focus, int width, int height) =>
        focus is { } point
            ? Around(original, info, point, width, height)
            : ImageDeriver.Load(original, info, width, height, Enums.Interesting.Attention);

    private static Image Around(byte[] original, MediaInfo info, FocusPoint focus, int width, int height)
    {
        var scale = Math.Max((double)width / info.Width, (double)height / info.Height);
        var wide = Math.Max(width, (int)Math.Round(info.Width * scale));
        var high = Math.Max(height, (int)Math.Round(info.Height * scale));
        using var whole = ImageDeriver.Load(original, info with { Frames = 1 }, wide, high);
        var left = Math.Clamp((int)(focus.X * wide) - (width / 2), 0, wide - width);
        var top = Math.Clamp((int)(focus.Y * high) - (height / 2), 0, high - height);
        return whole.ExtractArea(left, top, width, height);
    }
}
