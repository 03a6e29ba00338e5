using System.Text;

namespace StaticArchive.Media.Headers;

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
