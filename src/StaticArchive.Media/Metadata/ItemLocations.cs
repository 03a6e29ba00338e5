using System.Text;
using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>
/// Where the items of a picture's metadata box are in the file (ISO/IEC 14496-12, 8.11.3 and 8.11.6).
/// </summary>
internal static class ItemLocations
{
    private const int MaxItems = 10_000;

    /// <summary>The kind of each item.</summary>
    public static IEnumerable<(long Id, string Kind)> KindsOf(ByteSource file, IsoBox meta)
    {
        foreach (var list in IsoBoxes.Within(file, meta, skip: 4).Where(box => box.Kind == "iinf"))
        {
            var skip = file.Big(list.Payload, 1) == 0 ? 6 : 8;
            foreach (var entry in IsoBoxes.Within(file, list, skip).Where(box => box.Kind == "infe").Take(MaxItems))
            {
                var version = file.Big(entry.Payload, 1);
                var bytes = version == 3 ? 4 : 2;
                if (version >= 2)
                    yield return (file.Big(entry.Payload + 4, bytes),
                        Encoding.Latin1.GetString(file.Bytes(entry.Payload + 6 + bytes, 4)));
            }
        }
    }

    /// <summary>The parts of each item that lie in the file or in the box's own data.</summary>
    public static Dictionary<long, List<(long Offset, long Length)>> Read(ByteSource file, IsoBox meta)
    {
        var items = new Dictionary<long, List<(long, long)>>();
        var data = IsoBoxes.Within(file, meta, skip: 4).FirstOrDefault(box => box.Kind == "idat").Payload;
        foreach (var box in IsoBoxes.Within(file, meta, skip: 4).Where(box => box.Kind == "iloc"))
            ReadTable(file, box, data, items);
        return items;
    }

    private static void ReadTable(ByteSource file, IsoBox box, long data, Dictionary<long, List<(long, long)>> items)
    {
        var at = box.Payload + 4;
        var version = file.Big(box.Payload, 1);
        var sizes = file.Big(at, 2);
        var (offsetSize, lengthSize, baseSize, indexSize) = (
            (int)(sizes >> 12) & 15, (int)(sizes >> 8) & 15, (int)(sizes >> 4) & 15, version == 0 ? 0
                : (int)sizes & 15);
        at += 2;
        long Next(int bytes) => bytes is 0 or > 8 ? 0 : file.Big((at += bytes) - bytes, bytes);
        var count = Math.Min(Next(version < 2 ? 2 : 4), MaxItems);
        for (var i = 0; i < count && at < box.End; i++)
        {
            var id = Next(version < 2 ? 2 : 4);
            var method = version == 0 ? 0 : Next(2) & 15;
            _ = Next(2);
            var start = Next(baseSize) + (method == 1 ? data : 0);
            var extents = new List<(long, long)>();
            for (var left = Math.Min(Next(2), MaxItems); left > 0 && at < box.End; left--)
            {
                _ = Next(indexSize);
                var (offset, length) = (start + Next(offsetSize), Next(lengthSize));
                if (offset > 0 && offset < file.Length)
                    extents.Add((offset, length <= 0 ? file.Length - offset : Math.Min(length, file.Length - offset)));
            }
            if (extents.Count > 0 && method < 2)
                items[id] = extents;
        }
    }
}
