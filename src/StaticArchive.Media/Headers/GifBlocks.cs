namespace StaticArchive.Media.Headers;

internal enum GifBlockKind
{
    Frame,
    Comment,
    Application,
    Other,
    Trailer,
}

/// <summary>A block of a GIF file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">With all its sub-blocks.</param>
internal readonly record struct GifBlock(GifBlockKind Kind, long Offset, long Length);

/// <summary>Walks over the blocks of a GIF file (GIF89a, 15 to 27).</summary>
internal static class GifBlocks
{
    /// <summary>All whole blocks up to the trailer.</summary>
    public static IEnumerable<GifBlock> Walk(ByteSource file)
    {
        for (var at = 13 + ColourTable(file.Big(10, 1)); KindAt(file, at) is { } kind;)
        {
            var end = kind switch
            {
                GifBlockKind.Trailer => at + 1,
                GifBlockKind.Frame => SubBlocksEnd(file, at + 11 + ColourTable(file.Big(at + 9, 1))),
                _ => SubBlocksEnd(file, at + 2),
            };
            if (end < 0)
                yield break;
            yield return new GifBlock(kind, at, end - at);
            if (kind == GifBlockKind.Trailer)
                yield break;
            at = end;
        }
    }

    private static GifBlockKind? KindAt(ByteSource file, long at) => file.Big(at, 1) switch
    {
        0x2c => GifBlockKind.Frame,
        0x3b => GifBlockKind.Trailer,
        0x21 => file.Big(at + 1, 1) switch
        {
            0xfe => GifBlockKind.Comment,
            0xff => GifBlockKind.Application,
            _ => GifBlockKind.Other,
        },
        _ => null,
    };

    private static long ColourTable(long flags) => flags > 0 && (flags & 0x80) != 0 ? 3L << (int)((flags & 7) + 1) : 0;

    private static long SubBlocksEnd(ByteSource file, long at)
    {
        while (file.Big(at, 1) is >= 0 and var length)
        {
            at += 1 + length;
            if (length == 0)
                return at;
        }
        return -1;
    }
}

/// <summary>Reads size and frames of a GIF file (GIF89a, 18).</summary>
internal static class GifHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var (frames, isComplete) = (0, false);
        foreach (var block in GifBlocks.Walk(file))
        {
            frames += block.Kind == GifBlockKind.Frame ? 1 : 0;
            isComplete |= block.Kind == GifBlockKind.Trailer;
        }
        return new MediaInfo(MediaFormat.Gif) { Frames = Math.Max(1, frames), IsTruncated = !isComplete }
            .Sized(file.Little(6, 2), file.Little(8, 2));
    }
}
