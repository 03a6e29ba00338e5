using System.Collections.Immutable;
using NetVips;

namespace StaticArchive.Media.Images;

/// <summary>Small pictures for lists, all of one shape: three by two.</summary>
internal static class Thumbnails
{
    private static readonly DerivedImage[] Sizes = [new(240, 160, default), new(480, 320, default)];

    /// <summary>Those that a picture is large enough for, in the format that browsers and settings take best.</summary>
    public static ImmutableArray<DerivedImage> Of(MediaInfo info, ImmutableArray<DerivedImage> derived)
    {
        if (derived.IsEmpty)
            return [];
        var formats = derived.Select(image => image.Format).Distinct().ToList();
        var format = formats.Contains(MediaFormat.WebP) ? MediaFormat.WebP : formats[^1];
        return [.. Sizes.Where(size => size.Width <= info.Width && size.Height <= info.Height)
            .Select(size => size with { Format = format })];
    }

    /// <summary>Makes each of them; the picture is decoded once.</summary>
    /// <exception cref="ImageFaultException">The picture cannot be decoded.</exception>
    public static void Make(byte[] original, MediaInfo info, FocusPoint? focus, ImmutableArray<DerivedImage> images,
        ImageOptions options, Action<DerivedImage, byte[]> made)
    {
        try
        {
            using var largest = FocusCrop.Load(original, info, focus, images[^1].Width, images[^1].Height);
            foreach (var image in images)
            {
                using var smaller = image.Width == largest.Width ? null
                    : largest.ThumbnailImage(image.Width, height: image.Height, size: Enums.Size.Force);
                made(image, ImageEncoder.Encode(smaller ?? largest, image.Format, options.Quality, null));
            }
        }
        catch (VipsException fault)
        {
            throw new ImageFaultException(ImageDeriver.FirstLine(fault), fault);
        }
    }
}
