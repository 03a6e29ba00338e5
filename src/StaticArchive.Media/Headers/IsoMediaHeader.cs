namespace StaticArchive.Media.Headers;

/// <summary>Reads AVIF and HEIC pictures (ISO/IEC 23008-12) and MP4 and QuickTime films (ISO/IEC 14496-12).</summary>
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

    private static MediaFormat FormatOf(ByteSource file, List<Chunk> boxes)
    {
        var brands = boxes is [var first, ..] ? file.Text(first.Payload, Math.Min(first.Length, 256)) : "";
        return brands.Contains("avif", StringComparison.Ordinal) || brands.Contains("avis", StringComparison.Ordinal)
            ? MediaFormat.Avif
            : brands switch
            {
                ['h', 'e', 'i' or 'v', ..] or ['m', 'i' or 's', 'f', '1', ..] => MediaFormat.Heic,
                ['M', '4', 'A' or 'B', ..] => MediaFormat.Mp4Audio,
                _ => MediaFormat.Mp4,
            };
    }

    // The largest of the sizes: a picture in tiles has those of its tiles as well. 'irot' turns by quarters.
    private static MediaInfo Picture(ByteSource file, Chunk meta, MediaInfo info)
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

    // The first track that is shown.
    private static MediaInfo Film(ByteSource file, List<Chunk> boxes, MediaInfo info) => boxes
        .Where(box => box.Kind == "moov").SelectMany(box => IsoBoxes.Within(file, box))
        .Where(box => box.Kind == "trak").SelectMany(box => IsoBoxes.Within(file, box))
        .Where(box => box.Kind == "tkhd").Select(head => Track(file, head, info))
        .FirstOrDefault(track => track.Width > 0, info);

    // Sizes are in 16.16 fixed point, behind a matrix whose first number is 0 when the film is turned by a quarter.
    private static MediaInfo Track(ByteSource file, Chunk header, MediaInfo info)
    {
        var matrix = header.Payload + (file.Big(header.Payload, 1) == 1 ? 52 : 40);
        var (width, height) = (file.Big(matrix + 36, 4) >> 16, file.Big(matrix + 40, 4) >> 16);
        return file.Big(matrix, 4) == 0 ? info.Sized(height, width) : info.Sized(width, height);
    }
}

/// <summary>Walks over the boxes of MP4, QuickTime, AVIF and HEIC files (ISO/IEC 14496-12, 4.2).</summary>
internal static class IsoBoxes
{
    private const int MaxBoxes = 10_000;

    public static IEnumerable<Chunk> Walk(ByteSource file) => Walk(file, 0, file.Length);

    /// <summary>The boxes within a box; a full box has four bytes of version and flags before them.</summary>
    public static IEnumerable<Chunk> Within(ByteSource file, Chunk box, int skip = 0) =>
        Walk(file, box.Payload + skip, box.End);

    private static IEnumerable<Chunk> Walk(ByteSource file, long at, long end)
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
            yield return new Chunk(file.Text(at + 4, 4), at, length, at + header, length - header);
            at += length;
        }
    }
}
