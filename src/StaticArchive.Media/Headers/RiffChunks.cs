using System.Text;

namespace StaticArchive.Media.Headers;

/// <summary>Walks over the chunks of a RIFF file: WebP (RFC 9649, 2.3) and WAV.</summary>
internal static class RiffChunks
{
    /// <summary>All chunks; the last one may be cut off.</summary>
    public static IEnumerable<Chunk> Walk(ByteSource file)
    {
        for (var at = 12L; file.Little(at + 4, 4) is >= 0 and var length;)
        {
            var chunk = new Chunk(Encoding.Latin1.GetString(file.Bytes(at, 4)), at, 8 + length + (length & 1), at + 8,
                length);
            yield return chunk;
            at = chunk.End;
        }
    }
}
