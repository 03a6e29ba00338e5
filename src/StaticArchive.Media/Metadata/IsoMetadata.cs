using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>
/// Metadata of AVIF, HEIC, MP4 and QuickTime files. Pictures and sound in them are found by offset, so nothing may
/// move: a box of metadata becomes a box of free space of the same length, an item of metadata is overwritten.
/// </summary>
internal static class IsoMetadata
{
    /// <summary>Films: user data, metadata and application boxes, at any level that has them.</summary>
    public static void FindInFilm(ByteSource file, MetadataFindings findings)
    {
        foreach (var box in IsoBoxes.Walk(file))
        {
            if (box.Kind is "uuid" or "meta" or "udta")
                Free(file, box, findings);
            else if (box.Kind == "moov")
                FindInMovie(file, box, findings);
        }
    }

    private static void FindInMovie(ByteSource file, IsoBox movie, MetadataFindings findings)
    {
        foreach (var box in IsoBoxes.Within(file, movie))
        {
            if (box.Kind is "uuid" or "meta" or "udta")
                Free(file, box, findings);
            else if (box.Kind == "trak")
                FindInTrack(file, box, findings);
        }
    }

    private static void FindInTrack(ByteSource file, IsoBox track, MetadataFindings findings)
    {
        foreach (var box in IsoBoxes.Within(file, track))
        {
            if (box.Kind is "uuid" or "meta" or "udta")
                Free(file, box, findings);
            else if (box.Kind == "mdia" && IsoBoxes.Within(file, box).Any(part =>
                part.Kind == "hdlr" && file.Has(part.Payload + 8, "meta"u8)))
                findings.Note(PrivateData.PositionTrack);
        }
    }

    private static void Free(ByteSource file, IsoBox box, MetadataFindings findings)
    {
        var length = Math.Min(box.End, file.Length) - box.Payload;
        var content = file.Bytes(box.Payload, Math.Min(length, 1 << 20));
        var isPosition = content.AsSpan().IndexOf("xyz"u8) >= 0 || content.AsSpan().IndexOf("loci"u8) >= 0
            || content.AsSpan().IndexOf("location"u8) >= 0;
        findings.Replace(box.Offset + 4, 4, "free"u8.ToArray());
        findings.Blank(box.Payload, length, isPosition ? PrivateData.Position | PrivateData.Other : PrivateData.Other);
    }

    /// <summary>Pictures: the items 'Exif' and 'mime' that the metadata box lists (ISO/IEC 14496-12, 8.11).</summary>
    public static void FindInPicture(ByteSource file, MetadataFindings findings, bool keepsCredit)
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
                    BlankXmp(file, xmp, findings, keepsCredit);
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
                ExifReader.OrientationOnly(1).CopyTo(content, 4);
            findings.Replace(extents[i].Offset, content.Length, content);
        }
    }

    // White space is valid in a packet wherever it is.
    private static void BlankXmp(ByteSource file, List<(long Offset, long Length)> extents, MetadataFindings findings,
        bool keepsCredit)
    {
        XmpPacket.Read([.. extents.SelectMany(extent => file.Bytes(extent.Offset, extent.Length))], findings);
        var packet = keepsCredit ? XmpPacket.Write(findings.Credit) : null;
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
