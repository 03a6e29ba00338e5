using System.Buffers.Binary;
using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of TIFF files. Everything in them is found by offset, so nothing may move: values are overwritten
/// with zeros, and the entries that led to them are removed from their directory.</summary>
internal sealed class TiffMetadata(ByteSource file, MetadataFindings findings)
{
    private const int MaxDirectories = 64;

    private readonly TiffDirectories _directories = new(file, 0);

    public static void Find(ByteSource file, MetadataFindings findings)
    {
        var metadata = new TiffMetadata(file, findings);
        var directories = metadata._directories;
        var directory = directories.First;
        for (var i = 0; i < MaxDirectories && directory > 0; i++, directory = directories.Next(directory))
            metadata.Clean(directory);
    }

    private void Clean(long directory)
    {
        var kept = new List<TiffEntry>();
        var all = _directories.Entries(directory).ToList();
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
                BlankDirectory(_directories.Whole(entry));
            else
                BlankValue(entry, kind);
            if (kind == PrivateData.Xmp)
                XmpPacket.Read(file.Bytes(entry.Value, entry.ValueLength), findings);
        }
        if (kept.Count < all.Count && all.Count == _directories.Number(directory, 2))
            Rewrite(directory, kept, all.Count);
    }

    private void BlankDirectory(long directory)
    {
        var entries = _directories.Entries(directory).ToList();
        foreach (var entry in entries)
            BlankValue(entry, ExifReader.KindOf(entry.Tag));
        if (entries.Count > 0)
            findings.Blank(directory, 2 + (12 * entries.Count) + 4, PrivateData.None);
    }

    private void BlankValue(TiffEntry entry, PrivateData kind)
    {
        findings.Note(kind);
        if (entry.ValueLength > 4)
            findings.Blank(entry.Value, entry.ValueLength, kind);
    }

    private void Rewrite(long directory, List<TiffEntry> kept, int before)
    {
        var rewritten = new byte[2 + (12 * before) + 4];
        if (file.Has(0, "II"u8))
            BinaryPrimitives.WriteUInt16LittleEndian(rewritten, (ushort)kept.Count);
        else
            BinaryPrimitives.WriteUInt16BigEndian(rewritten, (ushort)kept.Count);
        for (var i = 0; i < kept.Count; i++)
            file.Bytes(kept[i].Offset, 12).CopyTo(rewritten, 2 + (12 * i));
        file.Bytes(directory + 2 + (12 * before), 4).CopyTo(rewritten, 2 + (12 * kept.Count));
        // A file that is cut off may lack the last four bytes.
        findings.Replace(directory, Math.Min(rewritten.Length, file.Length - directory), rewritten);
    }
}

/// <summary>Reads Exif blocks (Exif 2.32, 4.6).</summary>
internal static class ExifReader
{
    public const int GpsDirectory = 0x8825;
    public const int ExifDirectory = 0x8769;

    /// <summary>Notes what an Exif block holds.</summary>
    public static void Read(ByteSource file, long tiffStart, MetadataFindings findings)
    {
        var directories = new TiffDirectories(file, tiffStart);
        var first = directories.First;
        var entries = directories.Entries(first).ToList();
        string? Text(int tag) => entries.Where(entry => entry.Tag == tag && entry.Type == 2)
            .Select(entry => file.Bytes(entry.Value, Math.Min(entry.ValueLength, 4_096)))
            .Select(bytes => ImageCredit.Clean(MetadataText.Decode(bytes)))
            .FirstOrDefault();

        findings.Note(PrivateData.Other);
        findings.Orientation = ExifOrientation.Read(file, tiffStart);
        foreach (var entry in entries)
        {
            findings.Note(KindOf(entry.Tag));
            if (entry.Tag == ExifDirectory)
            {
                foreach (var inner in directories.Entries(directories.Whole(entry)))
                    findings.Note(KindOf(inner.Tag));
            }
        }
        findings.Note(new ImageCredit(Text(0x010e), Text(0x013b), null, Text(0x8298)));
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
}
