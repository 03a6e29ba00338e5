using NetVips;

namespace StaticArchive.Media.Images;

/// <summary>
/// Encodes pictures for readers. Nothing of the original's metadata is written, but for a credit that the policy keeps.
/// </summary>
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
