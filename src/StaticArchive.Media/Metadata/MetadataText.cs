using System.Text;

namespace StaticArchive.Media.Metadata;

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
