using NetVips;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Images;

/// <summary>Makes derived images. A picture is decoded once, at the greatest width that is wanted; the others are
/// shrunk from that.</summary>
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
        var credit =
            options.Metadata == MetadataPolicy.Strip
                ? null
                : XmpPacket.Write(MetadataReader.Read(original, MetadataPolicy.Strip).Credit);
        var sizes = images
            .GroupBy(image => (image.Width, image.Height))
            .OrderByDescending(group => group.Key.Width)
            .ToList();
        if (sizes.Count == 0)
            return;
        VipsLibrary.Run(() =>
        {
            using var largest = Load(original, info, sizes[0].Key.Width, sizes[0].Key.Height);
            foreach (var size in sizes)
            {
                using var smaller = Shrink(largest, original, info, size.Key.Width, size.Key.Height);
                foreach (var image in size)
                    made(image, ImageEncoder.Encode(smaller ?? largest, image.Format, options.Quality, credit));
            }
        });
    }

    // An animation is a column of frames, which only its loader takes apart.
    private static Image? Shrink(Image largest, byte[] original, MediaInfo info, int width, int height) =>
        width == largest.Width ? null
        : info.Frames > 1 ? Load(original, info, width, height)
        : largest.ThumbnailImage(width, height: height, size: Enums.Size.Force);

    /// <summary>The picture upright, at that size, in 8-bit sRGB, in memory: distorted by less than a pixel, or
    /// cropped.</summary>
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
}

/// <summary>Encodes pictures for readers. Nothing of the original's metadata is written, except for a credit that the
/// policy keeps.</summary>
internal static class ImageEncoder
{
    // At the same number WebP keeps more than JPEG, and more than anyone sees.
    private const int WebPStep = 6;

    public static byte[] Encode(Image image, MediaFormat format, int quality, byte[]? creditXmp)
    {
        using var credited = creditXmp is null ? null
            : image.Mutate(mutable => mutable.Set(GValue.BlobType, "xmp-data", creditXmp));
        var picture = credited ?? image;
        var keep = creditXmp is null ? Enums.ForeignKeep.None : Enums.ForeignKeep.Xmp;
        return format switch
        {
            MediaFormat.WebP => picture.WebpsaveBuffer(q: Math.Max(1, quality - WebPStep), effort: 4, keep: keep),
            MediaFormat.Avif => picture.HeifsaveBuffer(
                q: quality * 5 / 8, compression: Enums.ForeignHeifCompression.Av1, effort: 3, bitdepth: 8, keep: keep),
            MediaFormat.Png => Png(picture, keep),
            MediaFormat.Gif => picture.GifsaveBuffer(effort: 7, keep: keep),
            _ => Jpeg(picture, quality, keep),
        };
    }

    private static byte[] Jpeg(Image image, int quality, Enums.ForeignKeep keep)
    {
        using var opaque = image.HasAlpha() ? image.Flatten(background: [255]) : null;
        return (opaque ?? image).JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: keep);
    }

    // A drawing of few colours stays one: shrunk in true colour it would be larger than the original.
    private static byte[] Png(Image image, Enums.ForeignKeep keep) =>
        image.Contains("palette-bit-depth") || image.Contains("palette")
            ? image.PngsaveBuffer(compression: 9, palette: true, q: 95, keep: keep)
            : image.PngsaveBuffer(compression: 7, keep: keep);
}

/// <summary>A picture cannot be decoded or encoded.</summary>
internal sealed class ImageFaultException(string message, Exception inner) : Exception(message, inner);

/// <summary>Small pictures for lists, all of one shape: three by two.</summary>
internal static class Thumbnails
{
    private static readonly ImmutableArray<DerivedImage> Sizes = [new(240, 160, default), new(480, 320, default)];

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
        ImageOptions options, Action<DerivedImage, byte[]> made) =>
        VipsLibrary.Run(() =>
        {
            using var largest = FocusCrop.Load(original, info, focus, images[^1].Width, images[^1].Height);
            foreach (var image in images)
            {
                using var smaller = image.Width == largest.Width ? null
                    : largest.ThumbnailImage(image.Width, height: image.Height, size: Enums.Size.Force);
                made(image, ImageEncoder.Encode(smaller ?? largest, image.Format, options.Quality, null));
            }
        });
}

/// <summary>libvips, where it can be loaded: the library that decodes, shrinks and encodes pictures.</summary>
internal static class VipsLibrary
{
    // Formats that archives use. Every other loader stays closed, whatever a file says it is.
    private static readonly ImmutableArray<string> Loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif", "Tiff"];

    private static readonly Lazy<string?> FirstUse = new(Start);

    public static bool IsAvailable => FirstUse.Value is null;

    /// <summary>Why it cannot be used; null where it can.</summary>
    public static string? Problem => FirstUse.Value;

    /// <summary>Its version, which is a part of what derived images depend on.</summary>
    public static string Version =>
        $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    /// <summary>Runs work of the library.</summary>
    /// <exception cref="ImageFaultException">The work failed; the message is what the library says.</exception>
    public static void Run(Action work)
    {
        try
        {
            work();
        }
        catch (VipsException fault)
        {
            // The name of the operation comes first.
            var lines = fault.Message.Split(
                '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            throw new ImageFaultException(lines.ElementAtOrDefault(1) ?? fault.Message, fault);
        }
    }

    /// <summary>Runs work of the library that makes a file.</summary>
    /// <exception cref="ImageFaultException">The work failed; the message is what the library says.</exception>
    public static byte[] Run(Func<byte[]> work)
    {
        byte[] made = [];
        Run(() => { made = work(); });
        return made;
    }

    private static string? Start()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized)
                return OneLine(ModuleInitializer.Exception?.GetBaseException().Message ?? "it does not start");
            // Pictures are worked on side by side, each on one thread, and none twice.
            NetVips.NetVips.Concurrency = 1;
            Cache.Max = 0;
            // Faults come back as exceptions; nothing is to be written to the terminal beside them.
            Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
            Operation.Block("VipsForeignLoad", true);
            foreach (var loader in Loaders)
                Operation.Block("VipsForeignLoad" + loader, false);
            return null;
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException
            or EntryPointNotFoundException or VipsException)
        {
            return OneLine(fault.GetBaseException().Message);
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
