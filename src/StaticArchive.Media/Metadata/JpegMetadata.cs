using System.Buffers.Binary;
using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of JPEG files: application segments and comments. Only those that a picture needs to look right
/// stay.</summary>
internal static class JpegMetadata
{
    private static ReadOnlySpan<byte> XmpSignature => "http://ns.adobe.com/xap/1.0/\0"u8;

    public static void Find(ByteSource file, MetadataFindings findings)
    {
        var (first, end) = (2L, file.Length);
        foreach (var segment in JpegSegments.Walk(file, withScans: true))
        {
            if (segment.Marker == 0xe0 && segment.Offset == first && file.Has(segment.Payload, "JFIF\0"u8))
                first = segment.Offset + segment.Length;
            else if (IsMetadata(file, segment))
                findings.Remove(segment.Offset, segment.Length, Read(file, segment, findings));
            end = segment.Offset + segment.Length;
        }
        findings.RemoveFrom(end);
        if (findings.KeptExif is { } exif)
            findings.Replace(first, 0, Segment(0xe1, [.. "Exif\0\0"u8, .. exif]));
        if (findings.KeptXmp is { Length: < 60_000 } packet)
            findings.Replace(first, 0, Segment(0xe1, [.. XmpSignature, .. packet]));
    }

    // APP2 holds colour profiles, APP14 says how colours are coded.
    private static bool IsMetadata(ByteSource file, JpegSegment segment) => segment.Marker switch
    {
        0xe2 => !file.Has(segment.Payload, "ICC_PROFILE\0"u8),
        0xee => !file.Has(segment.Payload, "Adobe"u8),
        >= 0xe0 and <= 0xef or 0xfe => true,
        _ => false,
    };

    private static PrivateData Read(ByteSource file, JpegSegment segment, MetadataFindings findings)
    {
        if (segment.Marker == 0xfe)
            return PrivateData.Text;
        if (segment.Marker == 0xe0)
            return PrivateData.Thumbnail;
        if (segment.Marker == 0xe1 && file.Has(segment.Payload, "Exif\0"u8))
        {
            ExifReader.Read(file, segment.Payload + 6, findings);
            return PrivateData.None;
        }
        var content = file.Bytes(segment.Payload, segment.Length - 4);
        if (segment.Marker == 0xe1 && content.AsSpan().StartsWith(XmpSignature))
        {
            XmpPacket.Read(content.AsSpan(XmpSignature.Length), findings);
            return PrivateData.None;
        }
        if (segment.Marker != 0xed || !content.AsSpan().StartsWith(IptcReader.Signature))
            return PrivateData.Other;
        findings.Note(IptcReader.ReadResources(content.AsSpan(IptcReader.Signature.Length)));
        return PrivateData.Iptc;
    }

    private static byte[] Segment(byte marker, byte[] content)
    {
        byte[] segment = [0xff, marker, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        return segment;
    }
}
