namespace StaticArchive.Media.Headers;

/// <summary>A segment of a JPEG file (ITU-T T.81, B.1.1.4).</summary>
/// <param name="Marker">The second byte of its marker.</param>
/// <param name="Offset">Where the marker begins.</param>
/// <param name="Length">With marker, and for a scan with its coded data.</param>
internal readonly record struct JpegSegment(byte Marker, long Offset, long Length)
{
    public long Payload => Offset + 4;

    public bool IsFrame => Marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);
}

/// <summary>Walks over the segments of a JPEG file.</summary>
internal static class JpegSegments
{
    public const byte EndOfImage = 0xd9;

    private const byte StartOfScan = 0xda;

    /// <summary>All segments behind the file's first marker, to the end of the image; what is behind that belongs to
    /// another image.</summary>
    /// <param name="file">The file.</param>
    /// <param name="withScans">
    /// Whether to go on behind the first scan's header, which takes reading the coded data.
    /// </param>
    public static IEnumerable<JpegSegment> Walk(ByteSource file, bool withScans)
    {
        for (var at = 2L; file.Big(at, 2) is >= 0xff01 and <= 0xffff and var marker;)
        {
            var kind = (byte)marker;
            if (kind == 0xff)
            {
                at++;
                continue;
            }
            if (kind == EndOfImage)
            {
                yield return new JpegSegment(kind, at, 2);
                yield break;
            }
            var length = 2 + Math.Max(2, file.Big(at + 2, 2));
            if (kind == StartOfScan && withScans)
                length = ScanEnd(file, at + length) - at;
            yield return new JpegSegment(kind, at, Math.Min(length, file.Length - at));
            if (kind == StartOfScan && !withScans)
                yield break;
            at += length;
        }
    }

    // In coded data 0xff is followed by 0 or a restart marker (B.1.1.2, B.1.1.5); any other marker ends it.
    private static long ScanEnd(ByteSource file, long at)
    {
        var buffer = new byte[(int)Math.Clamp(file.Length - at, 2, 256 * 1024)];
        while (file.Read(at, buffer) is > 1 and var count)
        {
            var i = 0;
            while (buffer.AsSpan(i, count - 1 - i).IndexOf((byte)0xff) is >= 0 and var step)
            {
                i += step;
                if (buffer[i + 1] is not (0 or >= 0xd0 and <= 0xd7 or 0xff))
                    return at + i;
                i++;
            }
            at += count - 1;
        }
        return file.Length;
    }
}

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
                orientation = ExifOrientation.Read(file, segment.Payload + 6);
        }
        return info.Turned(orientation) with { IsTruncated = !IsComplete(file) };
    }

    // Most files end with the marker. Cameras also put more images and notes behind it; only then the coded data is
    // read.
    private static bool IsComplete(ByteSource file) =>
        file.Big(file.Length - 2, 2) == 0xff00 + JpegSegments.EndOfImage
        || JpegSegments.Walk(file, withScans: true).Any(segment => segment.Marker == JpegSegments.EndOfImage);
}
