namespace StaticArchive.Media.Headers;

/// <summary>A chunk of a PNG or RIFF file, or a box of an ISO base media file.</summary>
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
            var chunk = new Chunk(file.Text(at + 4, 4), at, length + 12, at + 8, length);
            yield return chunk;
            if (chunk.Kind == End)
                yield break;
            at = chunk.End;
        }
    }
}

/// <summary>Reads size, orientation and frames of a PNG file (W3C PNG 3, 11.2.1 and 11.3).</summary>
internal static class PngHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var info = new MediaInfo(MediaFormat.Png) { IsTruncated = true };
        var orientation = 1;
        foreach (var chunk in PngChunks.Walk(file))
        {
            info = chunk.Kind switch
            {
                "IHDR" => info.Sized(file.Big(chunk.Payload, 4), file.Big(chunk.Payload + 4, 4)),
                "acTL" => info with { Frames = (int)Math.Clamp(file.Big(chunk.Payload, 4), 1, int.MaxValue) },
                PngChunks.End => info with { IsTruncated = false },
                _ => info,
            };
            if (chunk.Kind == "eXIf")
                orientation = ExifOrientation.Read(file, chunk.Payload);
        }
        return info.Turned(orientation);
    }
}
