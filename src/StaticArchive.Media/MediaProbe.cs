using StaticArchive.Media.Headers;

namespace StaticArchive.Media;

/// <summary>Reads what a media file is from its content: format, size, orientation, frames, length. It decodes nothing,
/// so a picture that claims 30,000 × 30,000 pixels costs no more than any other.</summary>
internal static class MediaProbe
{
    /// <summary>Decoding more pixels than this is refused: it is more than any camera takes and costs
    /// gigabytes.</summary>
    public const long MaxPixels = 250_000_000;

    /// <summary>The file's description; unknown where it is not media.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static MediaInfo ReadFile(string path)
    {
        using var file = ByteSource.OpenFile(path);
        return Read(file);
    }

    /// <summary>The description of a file that is in memory.</summary>
    public static MediaInfo Read(byte[] bytes)
    {
        using var source = ByteSource.Of(bytes);
        return Read(source);
    }

    internal static MediaInfo Read(ByteSource file)
    {
        var head = file.Bytes(0, 16);
        return head switch
        {
            [0xff, 0xd8, 0xff, ..] => JpegHeader.Read(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngHeader.Read(file),
            _ when head.AsSpan().StartsWith("GIF8"u8) => GifHeader.Read(file),
            _ when IsRiff(head, "WEBP"u8) => WebPHeader.Read(file),
            _ when IsRiff(head, "WAVE"u8) => AudioHeader.ReadWav(file),
            _ when head.AsSpan().StartsWith("II*\0"u8) || head.AsSpan().StartsWith("MM\0*"u8) => TiffHeader.Read(file),
            _ when head.Length > 12 && head.AsSpan(4).StartsWith("ftyp"u8) => IsoMediaHeader.Read(file),
            _ when head.AsSpan().StartsWith("%PDF-"u8) => new MediaInfo(MediaFormat.Pdf),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => MatroskaHeader.Read(file),
            _ when head.AsSpan().StartsWith("OggS"u8) => new MediaInfo(MediaFormat.Ogg),
            _ when head.AsSpan().StartsWith("fLaC"u8) => AudioHeader.ReadFlac(file),
            _ when head.AsSpan().StartsWith("ID3"u8) || head is [0xff, >= 0xe2, ..] => AudioHeader.ReadMp3(file),
            _ => SvgHeader.Read(file.Bytes(0, SvgHeader.MaxBytes)),
        };
    }

    private static bool IsRiff(byte[] head, ReadOnlySpan<byte> kind) =>
        head.Length >= 12 && head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8).StartsWith(kind);
}
