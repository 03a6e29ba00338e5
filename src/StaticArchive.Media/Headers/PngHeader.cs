using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Headers;

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
                orientation = ExifReader.OrientationOf(file, chunk.Payload);
        }
        return info.Turned(orientation);
    }
}
