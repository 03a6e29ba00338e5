using NetVips;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Images;

/// <summary>
/// Makes derived images. A picture is decoded once, at the greatest width that is wanted; the others are shrunk from
/// that.
/// </summary>
internal static class ImageDeriver
{
    /// <summary>Makes each of the images in turn and hands it over.</summary>
    /// <exception cref="ImageFaultException">The original cannot be decoded.</exception>
    public static void Derive(
        byte[] original,
        MediaInfo info,
        IEnumerable<DerivedImage> images,
        ImageOptions options,
        Action<DerivedImage, byte[]> made)
    {
        Image? largest = null;
        try
        {
            var credit =
                options.Metadata == MetadataPolicy.Strip
                    ? null
                    : XmpPacket.Write(MetadataReader.Read(original, MetadataPolicy.Strip).Credit);
            var sizes = images
                .GroupBy(image => (image.Width, image.Height))
                .OrderByDescending(group => group.Key.Width);
            foreach (var size in sizes)
            {
                largest ??= Load(original, info, size.Key.Width, size.Key.Height);
                using var smaller = Shrink(largest, original, info, size.Key.Width, size.Key.Height);
                foreach (var image in size)
                    made(image, ImageEncoder.Encode(smaller ?? largest, image.Format, options.Quality, credit));
            }
        }
        catch (VipsException fault)
        {
            throw new ImageFaultException(FirstLine(fault), fault);
        }
        finally
        {
            largest?.Dispose();
        }
    }

    // An animation is a column of frames, which only its loader takes apart.
    private static Image? Shrink(Image largest, byte[] original, MediaInfo info, int width, int height) =>
        width == largest.Width ? null
        : info.Frames > 1 ? Load(original, info, width, height)
        : largest.ThumbnailImage(width, height: height, size: Enums.Size.Force);

    /// <summary>
    /// The picture upright, at that size, in 8-bit sRGB, in memory: distorted by less than a pixel, or cropped.
    /// </summary>
    public static Image Load(byte[] original, MediaInfo info, int width, int height, Enums.Interesting? crop = null)
    {
        var isFilm = info.Frames > 1 && crop is null && info.Format is MediaFormat.Gif or MediaFormat.WebP;
        // The loader takes 'fail_on' from this text only; the parameter of the operation does not reach it.
        using var thumbnail = Image.ThumbnailBuffer(
            original, width, isFilm ? "n=-1,fail_on=error" : "fail_on=error", height: height,
            size: crop is null ? Enums.Size.Force : Enums.Size.Both, crop: crop, outputProfile: "srgb");
        using var plain = thumbnail.Format == Enums.BandFormat.Uchar ? null
            : thumbnail.Colourspace(Enums.Interpretation.Srgb);
        return (plain ?? thumbnail).CopyMemory();
    }

    /// <summary>What libvips says, without the name of its operation.</summary>
    public static string FirstLine(VipsException fault) =>
        fault.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1).FirstOrDefault() ?? fault.Message;
}
