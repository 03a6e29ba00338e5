using System.Collections.Immutable;

namespace StaticArchive.Media.Images;

/// <summary>
/// Which images are derived from a picture; it follows from the picture's header and the options alone.
/// </summary>
internal static class DerivationPlan
{
    /// <summary>Pixels of all frames of an animation beyond which it is copied as it is.</summary>
    public const long MaxAnimationPixels = 60_000_000;

    // Below this a smaller copy saves less than its address costs.
    private const int MinWidth = 240;

    /// <summary>
    /// All images derived from a picture, by format and then by width; none where the picture is best shown as it is.
    /// </summary>
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

    /// <summary>
    /// Whether libvips can decode the picture within bounds: HEIC needs a licensed decoder that is not part of it.
    /// </summary>
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
