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
