namespace StaticArchive.Media;

/// <summary>
/// What is known of each <see cref="MediaFormat"/>: file extensions, content type, what browsers do with it.
/// </summary>
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

    /// <summary>The name that people call a format by.</summary>
    public static string Name(this MediaFormat format) => format switch
    {
        MediaFormat.WebP or MediaFormat.WebM => format.ToString(),
        MediaFormat.Ogg => "Ogg",
        MediaFormat.Mp4Audio => "MP4 audio",
        MediaFormat.Unknown => "unknown",
        _ => format.ToString().ToUpperInvariant(),
    };

    /// <summary>Whether it is a picture made of pixels.</summary>
    public static bool IsRaster(this MediaFormat format) => format is >= MediaFormat.Jpeg and <= MediaFormat.Tiff;

    /// <summary>Whether browsers show it in an <c>img</c> element.</summary>
    public static bool IsShownByBrowsers(this MediaFormat format) =>
        format is MediaFormat.Svg || (format.IsRaster() && format is not (MediaFormat.Heic or MediaFormat.Tiff));

    public static bool IsVideo(this MediaFormat format) => format is MediaFormat.Mp4 or MediaFormat.WebM;

    public static bool IsAudio(this MediaFormat format) => format is >= MediaFormat.Mp3 and <= MediaFormat.Flac;
}
