namespace StaticArchive.Media;

/// <summary>What is known of each <see cref="MediaFormat"/>: file extensions, content type, what browsers do with
/// it.</summary>
internal static class MediaFormats
{
    // In the order of the formats. New files get the first extension; the content types are IANA's.
    private static readonly ImmutableArray<(string ContentType, ImmutableArray<string> Extensions)> Known =
    [
        ("application/octet-stream", [""]),
        ("image/jpeg", [".jpg", ".jpeg", ".jpe", ".jfif"]),
        ("image/png", [".png", ".apng"]),
        ("image/gif", [".gif"]),
        ("image/webp", [".webp"]),
        ("image/avif", [".avif"]),
        ("image/heic", [".heic", ".heif"]),
        ("image/tiff", [".tif", ".tiff"]),
        ("image/svg+xml", [".svg"]),
        ("application/pdf", [".pdf"]),
        ("video/mp4", [".mp4", ".m4v", ".mov"]),
        ("video/webm", [".webm", ".mkv"]),
        ("audio/mpeg", [".mp3"]),
        ("audio/mp4", [".m4a"]),
        ("audio/wav", [".wav"]),
        ("audio/ogg", [".ogg", ".oga", ".opus"]),
        ("audio/flac", [".flac"]),
    ];

    private static readonly FrozenDictionary<string, MediaFormat> ByExtension = Known
        .SelectMany((known, format) => known.Extensions.Select(extension => (extension, (MediaFormat)format)))
        .ToFrozenDictionary(pair => pair.extension, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that a file name promises; unknown where it promises none of ours.</summary>
    public static MediaFormat OfName(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>The extension that files of a format get, with its dot.</summary>
    public static string Extension(this MediaFormat format) => Known[(int)format].Extensions[0];

    public static string ContentType(this MediaFormat format) => Known[(int)format].ContentType;

    /// <summary>Whether it is a picture made of pixels.</summary>
    public static bool IsRaster(this MediaFormat format) => format is >= MediaFormat.Jpeg and <= MediaFormat.Tiff;

    /// <summary>Whether browsers show it in an <c>img</c> element.</summary>
    public static bool IsShownByBrowsers(this MediaFormat format) =>
        format is MediaFormat.Svg || (format.IsRaster() && format is not (MediaFormat.Heic or MediaFormat.Tiff));

    public static bool IsVideo(this MediaFormat format) => format is MediaFormat.Mp4 or MediaFormat.WebM;

    public static bool IsAudio(this MediaFormat format) => format is >= MediaFormat.Mp3 and <= MediaFormat.Flac;
}

/// <summary>A kind of media file.</summary>
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
