using StaticArchive.Media.Metadata;

namespace StaticArchive.Media.Headers;

/// <summary>Reads size and orientation of a JPEG file (ITU-T T.81, B.2.2).</summary>
internal static class JpegHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var info = new MediaInfo(MediaFormat.Jpeg);
        var orientation = 1;
        foreach (var segment in JpegSegments.Walk(file, withScans: false))
        {
            if (segment.IsFrame && info.Width == 0)
                info = info.Sized(file.Big(segment.Payload + 3, 2), file.Big(segment.Payload + 1, 2));
            else if (segment.Marker == 0xe1 && file.Has(segment.Payload, "Exif\0"u8))
                orientation = ExifReader.OrientationOf(file, segment.Payload + 6);
        }
        return info.Turned(orientation) with { IsTruncated = !IsComplete(file) };
    }

    // Most files end with the marker. Cameras also put more images and notes behind it; only then the coded data is
    // read.
    private static bool IsComplete(ByteSource file) =>
        file.Big(file.Length - 2, 2) == 0xff00 + JpegSegments.EndOfImage
        || JpegSegments.Walk(file, withScans: true).Any(segment => segment.Marker == JpegSegments.EndOfImage);
}
