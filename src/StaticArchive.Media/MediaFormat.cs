namespace StaticArchive.Media;

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
