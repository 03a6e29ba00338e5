using System.Buffers.Binary;
using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of TIFF files. Everything in them is found by offset, so nothing may move: values are overwritten
/// with zeros, and the entries that led to them are removed from their directory.</summary>
internal static class TiffMetadata
{
    private const int MaxDirectories = 64;

    public static void Find(ByteSource file, MetadataFindings findings)
    {
        var directories = new TiffDirectories(file, 0);
        var directory = directories.First;
        for (var i = 0; i < MaxDirectories && directory > 0; i++, directory = directories.Next(directory))
            Clean(file, directories, directory, findings);
    }

    private static void Clean(ByteSource file, TiffDirectories directories, long directory, MetadataFindings findings)
    {
        var kept = new List<TiffEntry>();
        var all = directories.Entries(directory).ToList();
        foreach (var entry in all)
        {
            var kind = entry.Tag == ExifReader.ExifDirectory ? PrivateData.Other : ExifReader.KindOf(entry.Tag);
            if (kind == PrivateData.None)
            {
                kept.Add(entry);
                continue;
            }
            findings.Note(kind);
            if (entry.Tag is ExifReader.ExifDirectory or ExifReader.GpsDirectory)
                BlankDirectory(file, directories, directories.Whole(entry), findings);
            else
                BlankValue(file, entry, kind, findings);
            if (kind == PrivateData.Xmp)
                XmpPacket.Read(file.Bytes(entry.Value, entry.ValueLength), findings);
        }
        if (kept.Count < all.Count && all.Count == directories.Number(directory, 2))
            Rewrite(file, directory, kept, all.Count, findings);
    }

    private static void BlankDirectory(ByteSource file, TiffDirectories directories, long directory,
        MetadataFindings findings)
    {
        var count = 0;
        foreach (var entry in directories.Entries(directory))
        {
            count++;
            BlankValue(file, entry, ExifReader.KindOf(entry.Tag), findings);
        }
        if (count > 0)
            findings.Blank(directory, Math.Min(2 + (12 * count) + 4, file.Length - directory), PrivateData.None);
    }

    private static void BlankValue(ByteSource file, TiffEntry entry, PrivateData kind, MetadataFindings findings)
    {
        findings.Note(kind);
        if (entry.ValueLength > 4 && entry.Value < file.Length)
            findings.Blank(entry.Value, Math.Min(entry.ValueLength, file.Length - entry.Value), kind);
    }

    private static void Rewrite(
        ByteSource file, long directory, List<TiffEntry> kept, int before, MetadataFindings findings)
    {
        var rewritten = new byte[2 + (12 * before) + 4];
        if (file.Has(0, "II"u8))
            BinaryPrimitives.WriteUInt16LittleEndian(rewritten, (ushort)kept.Count);
        else
            BinaryPrimitives.WriteUInt16BigEndian(rewritten, (ushort)kept.Count);
        for (var i = 0; i < kept.Count; i++)
            file.Bytes(kept[i].Offset, 12).CopyTo(rewritten, 2 + (12 * i));
        file.Bytes(directory + 2 + (12 * before), 4).CopyTo(rewritten, 2 + (12 * kept.Count));
        findings.Replace(directory, rewritten.Length, rewritten);
    }
}

/// <summary>Reads Exif blocks (Exif 2.32, 4.6).</summary>
internal static class ExifReader
{
    public const int GpsDirectory = 0x8825;
    public const int ExifDirectory = 0x8769;
    private const int OrientationTag = 0x0112;

    /// <summary>The start of the TIFF structure: some containers put "Exif", 0, 0 before it.</summary>
    public static long TiffStart(ByteSource file, long payload) =>
        file.Has(payload, "Exif\0\0"u8) ? payload + 6 : payload;

    /// <summary>The orientation that an Exif block says; 1 where it says none.</summary>
    public static int OrientationOf(ByteSource file, long tiffStart)
    {
        var directories = new TiffDirectories(file, tiffStart);
        foreach (var entry in directories.Entries(directories.First))
        {
            if (entry.Tag == OrientationTag)
                return directories.Whole(entry) is >= 1 and <= 8 and var orientation ? (int)orientation : 1;
        }
        return 1;
    }

    /// <summary>Notes what an Exif block holds.</summary>
    public static void Read(ByteSource file, long tiffStart, MetadataFindings findings)
    {
        var directories = new TiffDirectories(file, tiffStart);
        var first = directories.First;
        findings.Note(PrivateData.Other);
        findings.Orientation = OrientationOf(file, tiffStart);
        foreach (var entry in directories.Entries(first))
        {
            findings.Note(KindOf(entry.Tag));
            if (entry.Tag == ExifDirectory)
            {
                foreach (var inner in directories.Entries(directories.Whole(entry)))
                    findings.Note(KindOf(inner.Tag));
            }
        }
        findings.Note(new ImageCredit(
            TextOf(file, directories, 0x010e), TextOf(file, directories, 0x013b), null,
                TextOf(file, directories, 0x8298)));
        if (first > 0 && directories.Next(first) > 0)
            findings.Note(PrivateData.Thumbnail);
    }

    public static PrivateData KindOf(int tag) => tag switch
    {
        GpsDirectory => PrivateData.Position,
        0x013b or 0x8298 or 0xa430 or 0x9c9d or 0x013c => PrivateData.Owner,
        0x010f or 0x0110 or 0xa431 or 0xa434 or 0xa435 or 0x0131 => PrivateData.Camera,
        0x0132 or 0x9003 or 0x9004 => PrivateData.TimeTaken,
        0x927c => PrivateData.MakerNote,
        0x010e or 0x9286 or 0x9c9b or 0x9c9c or 0x9c9e or 0x9c9f => PrivateData.Text,
        0x02bc => PrivateData.Xmp,
        0x83bb or 0x8649 => PrivateData.Iptc,
        _ => PrivateData.None,
    };

    private static string? TextOf(ByteSource file, TiffDirectories directories, int tag)
    {
        foreach (var entry in directories.Entries(directories.First))
        {
            if (entry.Tag == tag && entry.Type == 2)
                return ImageCredit.Clean(MetadataText.Decode(file.Bytes(entry.Value,
                    Math.Min(entry.ValueLength, 4_096))));
        }
        return null;
    }

    /// <summary>An Exif block that holds an orientation and nothing else, in 26 bytes.</summary>
    public static byte[] OrientationOnly(int orientation) =>
    [
        .. "MM\0*\0\0\0\x08"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];
}
