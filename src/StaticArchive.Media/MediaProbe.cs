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

/// <summary>What is known of each <see cref="MediaFormat"/>: file extensions, content type, what browsers do with
/// it.</summary>
internal static class MediaFormats
{
    /// <summary>The format that a file name promises; unknown where it promises none of ours.</summary>
    public static MediaFormat OfName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".jpe" or ".jfif" => MediaFormat.Jpeg,
        ".png" or ".apng" => MediaFormat.Png,
        ".gif" => MediaFormat.Gif,
        ".webp" => MediaFormat.WebP,
        ".avif" => MediaFormat.Avif,
        ".heic" or ".heif" => MediaFormat.Heic,
        ".tif" or ".tiff" => MediaFormat.Tiff,
        ".svg" => MediaFormat.Svg,
        ".pdf" => MediaFormat.Pdf,
        ".mp4" or ".m4v" or ".mov" => MediaFormat.Mp4,
        ".webm" or ".mkv" => MediaFormat.WebM,
        ".mp3" => MediaFormat.Mp3,
        ".m4a" => MediaFormat.Mp4Audio,
        ".wav" => MediaFormat.Wav,
        ".ogg" or ".oga" or ".opus" => MediaFormat.Ogg,
        ".flac" => MediaFormat.Flac,
        _ => MediaFormat.Unknown,
    };

    /// <summary>The extension that files of a format get, with its dot.</summary>
    public static string Extension(this MediaFormat format) => format switch
    {
        MediaFormat.Jpeg => ".jpg",
        MediaFormat.Tiff => ".tif",
        MediaFormat.Mp4Audio => ".m4a",
        MediaFormat.Unknown => "",
        _ => "." + format.ToString().ToLowerInvariant(),
    };

    /// <summary>The content type (IANA) of a format.</summary>
    public static string ContentType(this MediaFormat format) => format switch
    {
        MediaFormat.Svg => "image/svg+xml",
        MediaFormat.Pdf => "application/pdf",
        MediaFormat.Mp3 => "audio/mpeg",
        MediaFormat.Mp4Audio => "audio/mp4",
        MediaFormat.Wav or MediaFormat.Ogg or MediaFormat.Flac => "audio/" + format.ToString().ToLowerInvariant(),
        MediaFormat.Mp4 or MediaFormat.WebM => "video/" + format.ToString().ToLowerInvariant(),
        MediaFormat.Unknown => "application/octet-stream",
        _ => "image/" + format.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether it is a picture made of pixels.</summary>
    public static bool IsRaster(this MediaFormat format) => format is >= MediaFormat.Jpeg and <= MediaFormat.Tiff;

    /// <summary>Whether browsers show it in an <c>img</c> element.</summary>
    public static bool IsShownByBrowsers(this MediaFormat format) =>
        format is MediaFormat.Svg || (format.IsRaster() && format is not (MediaFormat.Heic or MediaFormat.Tiff));

    public static bool IsVideo(this MediaFormat format) => format is MediaFormat.Mp4 or MediaFormat.WebM;

    public static bool IsAudio(this MediaFormat format) => format is >= MediaFormat.Mp3 and <= MediaFormat.Flac;
}

/// <summary>A kind of media file, as its content says it.</summary>
internal enum MediaFormat
{
    Unknown,
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
    Heic,
    Tiff,
    Svg,
    Pdf,
    Mp4,
    WebM,
    Mp3,
    Mp4Audio,
    Wav,
    Ogg,
    Flac,
}

/// <summary>What the content of a file says about itself, read without decoding it.</summary>
/// <param name="Format">By content, not by name.</param>
internal sealed record MediaInfo(MediaFormat Format)
{
    /// <summary>A file of no format that this program knows.</summary>
    public static readonly MediaInfo Unknown = new(MediaFormat.Unknown);

    /// <summary>Width as shown, in pixels, orientation applied; 0 where the file does not say.</summary>
    public int Width { get; init; }

    /// <summary>Height as shown, in pixels, orientation applied; 0 where the file does not say.</summary>
    public int Height { get; init; }

    /// <summary>The Exif orientation, 1 to 8 (Exif 2.32, 4.6.4 A); 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Frames of an animation; 1 for a still picture.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Whether the file ends before its content does.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>How long sound or film takes, where the container says it at its beginning.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Pixels of all frames together, which is what decoding costs.</summary>
    public long Pixels => (long)Width * Height * Frames;

    internal MediaInfo Sized(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? this with { Width = (int)width, Height = (int)height }
            : this;

    internal MediaInfo Turned(int orientation) =>
        orientation is < 2 or > 8 ? this
        : orientation < 5 ? this with { Orientation = orientation }
        : this with { Orientation = orientation, Width = Height, Height = Width };
}
