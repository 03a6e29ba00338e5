namespace StaticArchive.Media.Headers;

/// <summary>Reads AVIF and HEIC pictures (ISO/IEC 23008-12) and MP4 and QuickTime films (ISO/IEC 14496-12,
/// 8).</summary>
internal static class IsoMediaHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var boxes = IsoBoxes.Walk(file).Take(1_000).ToList();
        var isTruncated = boxes.Count > 0 && boxes[^1].End > file.Length;
        var info = new MediaInfo(FormatOf(file, boxes)) { IsTruncated = isTruncated };
        return info.Format is MediaFormat.Avif or MediaFormat.Heic
            ? boxes.Where(box => box.Kind == "meta").Aggregate(info, (so, meta) => Picture(file, meta, so))
            : Film(file, boxes, info);
    }

    private static MediaFormat FormatOf(ByteSource file, List<IsoBox> boxes)
    {
        if (boxes.Count == 0)
            return MediaFormat.Mp4;
        var brands = Encoding.Latin1.GetString(file.Bytes(boxes[0].Payload, Math.Min(boxes[0].Length, 256)));
        bool Is(params ReadOnlySpan<string> starts)
        {
            foreach (var start in starts)
            {
                if (brands.StartsWith(start, StringComparison.Ordinal))
                    return true;
            }
            return false;
        }
        return brands.Contains("avif", StringComparison.Ordinal) || brands.Contains("avis", StringComparison.Ordinal)
            ? MediaFormat.Avif
            : Is("hei", "hev", "mif1", "msf1") ? MediaFormat.Heic
            : Is("M4A", "M4B") ? MediaFormat.Mp4Audio
            : MediaFormat.Mp4;
    }

    // The largest of the sizes: a picture in tiles has those of its tiles as well. 'irot' turns by quarters.
    private static MediaInfo Picture(ByteSource file, IsoBox meta, MediaInfo info)
    {
        var properties = IsoBoxes.Within(file, meta, skip: 4).Where(box => box.Kind == "iprp")
            .SelectMany(box => IsoBoxes.Within(file, box)).Where(box => box.Kind == "ipco")
            .SelectMany(box => IsoBoxes.Within(file, box)).ToList();
        foreach (var size in properties.Where(box => box.Kind == "ispe"))
        {
            var (width, height) = (file.Big(size.Payload + 4, 4), file.Big(size.Payload + 8, 4));
            if (width * height > info.Pixels)
                info = info.Sized(width, height);
        }
        var isTurned = properties.Any(box => box.Kind == "irot" && (file.Big(box.Payload, 1) & 1) == 1);
        return isTurned ? info with { Width = info.Height, Height = info.Width } : info;
    }

    private static MediaInfo Film(ByteSource file, List<IsoBox> boxes, MediaInfo info)
    {
        foreach (var box in boxes.Where(box => box.Kind == "moov").SelectMany(moov => IsoBoxes.Within(file, moov)))
        {
            if (box.Kind == "mvhd")
                info = info with { Duration = DurationOf(file, box) };
            else if (box.Kind == "trak" && info.Width == 0)
            {
                foreach (var head in IsoBoxes.Within(file, box).Where(part => part.Kind == "tkhd"))
                    info = Track(file, head, info);
            }
        }
        return info.Format == MediaFormat.Mp4 && info.Width == 0 && info.Duration is not null
            && !boxes.Exists(box => box.Kind == "moof")
            ? info with { Format = MediaFormat.Mp4Audio }
            : info;
    }

    private static TimeSpan? DurationOf(ByteSource file, IsoBox header)
    {
        var isLong = file.Big(header.Payload, 1) == 1;
        var scale = file.Big(header.Payload + (isLong ? 20 : 12), 4);
        var length = file.Big(header.Payload + (isLong ? 24 : 16), isLong ? 8 : 4);
        return scale > 0 && length is > 0 and < uint.MaxValue ? TimeSpan.FromSeconds((double)length / scale) : null;
    }

    // Sizes are in 16.16 fixed point, behind a matrix whose first number is 0 when the film is turned by a quarter.
    private static MediaInfo Track(ByteSource file, IsoBox header, MediaInfo info)
    {
        var matrix = header.Payload + (file.Big(header.Payload, 1) == 1 ? 52 : 40);
        var (width, height) = (file.Big(matrix + 36, 4) >> 16, file.Big(matrix + 40, 4) >> 16);
        return file.Big(matrix, 4) == 0 ? info.Sized(height, width) : info.Sized(width, height);
    }
}

/// <summary>A box of an ISO base media file (ISO/IEC 14496-12, 4.2).</summary>
/// <param name="Kind">Its four letters.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">With its header.</param>
/// <param name="Payload">Where its content begins.</param>
internal readonly record struct IsoBox(string Kind, long Offset, long Length, long Payload)
{
    public long End => Offset + Length;
}

/// <summary>Walks over the boxes of MP4, QuickTime, AVIF and HEIC files.</summary>
internal static class IsoBoxes
{
    private const int MaxBoxes = 10_000;

    public static IEnumerable<IsoBox> Walk(ByteSource file) => Walk(file, 0, file.Length);

    /// <summary>The boxes within a box; a full box has four bytes of version and flags before them.</summary>
    public static IEnumerable<IsoBox> Within(ByteSource file, IsoBox box, int skip = 0) =>
        Walk(file, box.Payload + skip, box.End);

    private static IEnumerable<IsoBox> Walk(ByteSource file, long at, long end)
    {
        for (var i = 0; i < MaxBoxes && at + 8 <= end && file.Big(at, 4) is >= 0 and var length; i++)
        {
            var header = 8;
            if (length == 1)
                (length, header) = (file.Big(at + 8, 8), 16);
            else if (length == 0)
                length = end - at;
            if (length < header)
                yield break;
            // A length beyond the end means that the file is cut off; 8-byte lengths may also overflow.
            length = length > long.MaxValue - at ? end - at : length;
            yield return new IsoBox(Encoding.Latin1.GetString(file.Bytes(at + 4, 4)), at, length, at + header);
            at += length;
        }
    }
}
