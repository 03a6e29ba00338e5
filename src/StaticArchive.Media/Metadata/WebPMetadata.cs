using System.Buffers.Binary;
using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of WebP files: the chunks EXIF, XMP and those of no specification (RFC 9649, 2.7.1.4 to
/// 2.7.1.6).</summary>
internal static class WebPMetadata
{
    private const int XmpFlag = 4;
    private const int ExifFlag = 8;

    private static readonly FrozenSet<string> Shown =
        FrozenSet.ToFrozenSet(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);

    public static void Find(ByteSource file, MetadataFindings findings)
    {
        var (length, extended) = (12L, -1L);
        var end = Math.Min(file.Length, 8 + file.Little(4, 4));
        foreach (var chunk in RiffChunks.Walk(file).TakeWhile(chunk => chunk.Offset < end))
        {
            if (chunk.Kind == "VP8X")
                extended = chunk.Payload;
            if (Shown.Contains(chunk.Kind))
                length += Math.Min(chunk.Length, file.Length - chunk.Offset);
            else
                findings.Remove(chunk.Offset, Math.Min(chunk.Length, end - chunk.Offset), Read(file, chunk, findings));
        }
        findings.RemoveFrom(end);
        if (extended >= 0)
            WriteHeader(file, extended, end, length, findings);
    }

    private static PrivateData Read(ByteSource file, Chunk chunk, MetadataFindings findings)
    {
        if (chunk.Kind == "EXIF")
            ExifReader.Read(file, ExifOrientation.TiffStart(file, chunk.Payload), findings);
        else if (chunk.Kind == "XMP ")
            XmpPacket.Read(file.Bytes(chunk.Payload, chunk.PayloadLength), findings);
        else
            return PrivateData.Other;
        return PrivateData.None;
    }

    private static void WriteHeader(
        ByteSource file, long extended, long end, long length, MetadataFindings findings)
    {
        var flags = (byte)file.Big(extended, 1) & ~(XmpFlag | ExifFlag);
        List<byte> added = [];
        if (findings.KeptExif is { } exif)
        {
            flags |= ExifFlag;
            added.AddRange(ChunkOf("EXIF", exif));
        }
        if (findings.KeptXmp is { } packet)
        {
            flags |= XmpFlag;
            added.AddRange(ChunkOf("XMP ", packet));
        }
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(length - 8 + added.Count));
        findings.Replace(4, 4, size);
        findings.Replace(extended, 1, new[] { (byte)flags });
        if (added.Count > 0)
            findings.Replace(end, 0, added.ToArray());
    }

    private static byte[] ChunkOf(string kind, byte[] content)
    {
        byte[] chunk = [.. Encoding.Latin1.GetBytes(kind), 0, 0, 0, 0, .. content, .. new byte[content.Length & 1]];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), content.Length);
        return chunk;
    }
}
