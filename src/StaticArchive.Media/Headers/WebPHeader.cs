namespace StaticArchive.Media.Headers;

/// <summary>Reads size, orientation and frames of a WebP file (RFC 9649, 2.5 to 2.7).</summary>
internal static class WebPHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var info = new MediaInfo(MediaFormat.WebP) { IsTruncated = 8 + file.Little(4, 4) > file.Length };
        var (orientation, frames) = (1, 0);
        foreach (var chunk in RiffChunks.Walk(file))
        {
            if (info.Width == 0)
                info = SizedBy(chunk, file, info);
            if (chunk.Kind == "ANMF")
                frames++;
            else if (chunk.Kind == "EXIF")
                orientation = ExifOrientation.Read(file, ExifOrientation.TiffStart(file, chunk.Payload));
        }
        return (info with { Frames = Math.Max(1, frames) }).Turned(orientation);
    }

    private static MediaInfo SizedBy(Chunk chunk, ByteSource file, MediaInfo info)
    {
        var at = chunk.Payload;
        if (chunk.Kind == "VP8X")
            return info.Sized(1 + file.Little(at + 4, 3), 1 + file.Little(at + 7, 3));
        if (chunk.Kind == "VP8 ")
            return info.Sized(file.Little(at + 6, 2) & 0x3fff, file.Little(at + 8, 2) & 0x3fff);
        if (chunk.Kind != "VP8L" || file.Little(at + 1, 4) is not (>= 0 and var bits))
            return info;
        return info.Sized(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
    }
}

/// <summary>Walks over the chunks of a RIFF file (RFC 9649, 2.3).</summary>
internal static class RiffChunks
{
    /// <summary>All chunks; the last one may be cut off.</summary>
    public static IEnumerable<Chunk> Walk(ByteSource file)
    {
        for (var at = 12L; file.Little(at + 4, 4) is >= 0 and var length;)
        {
            var chunk = new Chunk(file.Text(at, 4), at, 8 + length + (length & 1), at + 8, length);
            yield return chunk;
            at = chunk.End;
        }
    }
}
