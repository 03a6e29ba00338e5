using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of AVIF, HEIC, MP4 and QuickTime files. Pictures and sound in them are found by offset, so nothing
/// may move: a box of metadata becomes a box of free space of the same length, an item of metadata is
/// overwritten.</summary>
internal static class IsoMetadata
{
    /// <summary>Films: user data, metadata and application boxes, at any level that has them.</summary>
    public static void FindInFilm(ByteSource file, MetadataFindings findings) =>
        FindIn(file, IsoBoxes.Walk(file), "moov", findings);

    private static void FindIn(ByteSource file, IEnumerable<Chunk> boxes, string inner, MetadataFindings findings)
    {
        foreach (var box in boxes)
        {
            if (box.Kind is "uuid" or "meta" or "udta")
                Free(file, box, findings);
            else if (box.Kind != inner)
                continue;
            else if (inner == "moov")
                FindIn(file, IsoBoxes.Within(file, box), "trak", findings);
            else if (inner == "trak")
                FindIn(file, IsoBoxes.Within(file, box), "mdia", findings);
            else if (IsoBoxes.Within(file, box).Any(part =>
                part.Kind == "hdlr" && file.Has(part.Payload + 8, "meta"u8)))
                findings.Note(PrivateData.PositionTrack);
        }
    }

    private static void Free(ByteSource file, Chunk box, MetadataFindings findings)
    {
        var length = Math.Min(box.End, file.Length) - box.Payload;
        var content = file.Bytes(box.Payload, Math.Min(length, 1 << 20));
        var isPosition = content.AsSpan().IndexOf("xyz"u8) >= 0 || content.AsSpan().IndexOf("loci"u8) >= 0
            || content.AsSpan().IndexOf("location"u8) >= 0;
        findings.Replace(box.Offset + 4, 4, "free"u8.ToArray());
        findings.Blank(box.Payload, length, isPosition ? PrivateData.Position | PrivateData.Other : PrivateData.Other);
    }

    /// <summary>Pictures: the items 'Exif' and 'mime' that the metadata box lists (ISO/IEC 14496-12, 8.11).</summary>
    public static void FindInPicture(ByteSource file, MetadataFindings findings)
    {
        foreach (var box in IsoBoxes.Walk(file))
        {
            if (box.Kind == "uuid")
                Free(file, box, findings);
            if (box.Kind != "meta")
                continue;
            var items = ItemLocations.Read(file, box);
            foreach (var (id, kind) in ItemLocations.KindsOf(file, box))
            {
                if (kind == "Exif" && items.TryGetValue(id, out var exif))
                    BlankExif(file, exif, findings);
                else if (kind == "mime" && items.TryGetValue(id, out var xmp))
                    BlankXmp(file, xmp, findings);
            }
        }
    }

    // An item begins with the offset of the TIFF structure in it. Browsers turn these pictures by 'irot', never by
    // Exif.
    private static void BlankExif(ByteSource file, List<(long Offset, long Length)> extents, MetadataFindings findings)
    {
        var start = extents[0].Offset;
        ExifReader.Read(file, start + 4 + Math.Max(0, file.Big(start, 4)), findings);
        for (var i = 0; i < extents.Count; i++)
        {
            var content = new byte[Math.Clamp(extents[i].Length, 0, file.Length)];
            if (i == 0 && content.Length >= 4 + 26)
                ExifOrientation.Block(1).CopyTo(content, 4);
            findings.Replace(extents[i].Offset, content.Length, content);
        }
    }

    // White space is valid in a packet wherever it is.
    private static void BlankXmp(ByteSource file, List<(long Offset, long Length)> extents, MetadataFindings findings)
    {
        XmpPacket.Read([.. extents.SelectMany(extent => file.Bytes(extent.Offset, extent.Length))], findings);
        var packet = findings.KeptXmp;
        for (var i = 0; i < extents.Count; i++)
        {
            var content = new byte[Math.Clamp(extents[i].Length, 0, file.Length)];
            content.AsSpan().Fill((byte)' ');
            if (i == 0 && packet is not null && packet.Length <= content.Length)
                packet.CopyTo(content, 0);
            findings.Replace(extents[i].Offset, content.Length, content);
        }
    }
}

/// <summary>Where the items of a picture's metadata box are in the file (ISO/IEC 14496-12, 8.11.3 and
/// 8.11.6).</summary>
internal static class ItemLocations
{
    private const int MaxItems = 10_000;

    /// <summary>The kind of each item.</summary>
    public static IEnumerable<(long Id, string Kind)> KindsOf(ByteSource file, Chunk meta)
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
                        file.Text(entry.Payload + 6 + bytes, 4));
            }
        }
    }

    /// <summary>The parts of each item that lie in the file or in the box's own data.</summary>
    public static Dictionary<long, List<(long Offset, long Length)>> Read(ByteSource file, Chunk meta)
    {
        var items = new Dictionary<long, List<(long, long)>>();
        var data = IsoBoxes.Within(file, meta, skip: 4).FirstOrDefault(box => box.Kind == "idat").Payload;
        foreach (var box in IsoBoxes.Within(file, meta, skip: 4).Where(box => box.Kind == "iloc"))
            ReadTable(file, box, data, items);
        return items;
    }

    private static void ReadTable(ByteSource file, Chunk box, long data, Dictionary<long, List<(long, long)>> items)
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
