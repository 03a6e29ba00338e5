using System.Text;

namespace StaticArchive.Media.Metadata;

/// <summary>Finds the metadata of a media file by walking over its segments; no picture is decoded for it.</summary>
internal static class MetadataReader
{
    /// <summary>What a file holds, and the edits that a copy of it needs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">What the copy keeps.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileMetadata Read(ByteSource file, MetadataPolicy policy) =>
        Read(file, MediaProbe.Read(file).Format, policy);

    /// <summary>The same of a file in memory.</summary>
    public static FileMetadata Read(byte[] bytes, MetadataPolicy policy)
    {
        using var file = ByteSource.Of(bytes);
        return Read(file, policy);
    }

    internal static FileMetadata Read(ByteSource file, MediaFormat format, MetadataPolicy policy)
    {
        var findings = new MetadataFindings();
        var keepsCredit = policy == MetadataPolicy.KeepCredit;
        switch (format)
        {
            case MediaFormat.Jpeg: JpegMetadata.Find(file, findings, keepsCredit); break;
            case MediaFormat.Png: PngMetadata.Find(file, findings, keepsCredit); break;
            case MediaFormat.WebP: WebPMetadata.Find(file, findings, keepsCredit); break;
            case MediaFormat.Gif: GifMetadata.Find(file, findings); break;
            case MediaFormat.Tiff: TiffMetadata.Find(file, findings); break;
            case MediaFormat.Avif or MediaFormat.Heic: IsoMetadata.FindInPicture(file, findings, keepsCredit); break;
            case MediaFormat.Mp4 or MediaFormat.Mp4Audio: IsoMetadata.FindInFilm(file, findings); break;
        }
        var metadata = findings.ToMetadata();
        return policy == MetadataPolicy.Keep ? metadata with { Edits = [] } : metadata;
    }
}

/// <summary>Decodes text of metadata, whose encoding is seldom declared.</summary>
internal static class MetadataText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>As UTF-8 where it is valid, else as Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
