using System.Text;

namespace StaticArchive.Media.Headers;

/// <summary>A chunk of a PNG or RIFF file.</summary>
/// <param name="Kind">Its four letters.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">With its header, checksum and padding.</param>
/// <param name="Payload">Where its content begins.</param>
/// <param name="PayloadLength">Length of its content.</param>
internal readonly record struct Chunk(string Kind, long Offset, long Length, long Payload, long PayloadLength)
{
    public long End => Offset + Length;
}

/// <summary>Walks over the chunks of a PNG file (W3C PNG 3, 5.3).</summary>
internal static class PngChunks
{
    public const string End = "IEND";

    /// <summary>All whole chunks up to <see cref="End"/>.</summary>
    public static IEnumerable<Chunk> Walk(ByteSource file)
    {
        for (var at = 8L; file.Big(at, 4) is >= 0 and <= int.MaxValue and var length
            && at + 12 + length <= file.Length;)
        {
            var chunk = new Chunk(Encoding.Latin1.GetString(file.Bytes(at + 4, 4)), at, length + 12, at + 8, length);
            yield return chunk;
            if (chunk.Kind == End)
                yield break;
            at = chunk.End;
        }
    }
}
