namespace StaticArchive.Media.Headers;

/// <summary>Reads what a picture or film is from its content: format, size, orientation, frames. It decodes nothing,
/// so a picture that claims 30,000 × 30,000 pixels costs no more than any other.</summary>
internal static class MediaProbe
{
    /// <summary>Decoding more pixels than this is refused: it is more than any camera takes and costs
    /// gigabytes.</summary>
    public const long MaxPixels = 250_000_000;

    /// <summary>The description of a file that is in memory.</summary>
    public static MediaInfo Read(byte[] bytes)
    {
        using var source = ByteSource.Of(bytes);
        return Read(source);
    }

    /// <summary>The file's description; unknown where it is neither a picture nor a film.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MediaInfo Read(ByteSource file) => file.Bytes(0, 16) switch
    {
        [0xff, 0xd8, 0xff, ..] => JpegHeader.Read(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngHeader.Read(file),
        _ when file.Has(0, "GIF8"u8) => GifHeader.Read(file),
        _ when file.Has(0, "RIFF"u8) && file.Has(8, "WEBP"u8) => WebPHeader.Read(file),
        _ when file.Has(0, "II*\0"u8) || file.Has(0, "MM\0*"u8) => TiffHeader.Read(file),
        { Length: > 12 } when file.Has(4, "ftyp"u8) => IsoMediaHeader.Read(file),
        [0x1a, 0x45, 0xdf, 0xa3, ..] => MatroskaHeader.Read(file),
        _ => SvgHeader.Read(file.Bytes(0, SvgHeader.MaxBytes)),
    };
}
