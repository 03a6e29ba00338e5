using System.Buffers.Binary;
using System.Security;
using System.Xml;

namespace StaticArchive.Media.Metadata;

/// <summary>Reads caption and credit of an XMP packet (ISO 16684-1), and writes packets that hold a credit
/// only.</summary>
internal static class XmpPacket
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 4_000_000,
    };

    public static void Read(ReadOnlySpan<byte> packet, MetadataFindings findings)
    {
        findings.Note(PrivateData.Xmp);
        if (packet.IndexOf("GPSLatitude"u8) >= 0)
            findings.Note(PrivateData.Position);
        var start = packet.IndexOf((byte)'<');
        var end = packet.LastIndexOf((byte)'>');
        if (start < 0 || end < start)
            return;
        try
        {
            var credit = ReadCredit(MetadataText.Decode(packet[start..(end + 1)]));
            findings.Note(credit);
            if (credit != ImageCredit.None)
                findings.Note(PrivateData.Owner);
        }
        catch (XmlException)
        {
            // Nothing can be read from a broken packet; it is removed like any other.
        }
    }

    // The first text within an element, however many lists and languages are around it; or an attribute of the
    // description.
    private static ImageCredit ReadCredit(string packet)
    {
        var found = new Dictionary<(string, string), string?>();
        using var reader = XmlReader.Create(new StringReader(packet), Settings);
        (string, string)? within = null;
        var depth = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI is DublinCore or Photoshop)
                (within, depth) = ((reader.NamespaceURI, reader.LocalName), reader.Depth);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
                within = null;
            else if (reader.NodeType == XmlNodeType.Text && within is { } name)
                found.TryAdd(name, ImageCredit.Clean(reader.Value));
            else if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Credit", Photoshop) is { } credit)
                found.TryAdd((Photoshop, "Credit"), ImageCredit.Clean(credit));
        }
        return new ImageCredit(
            found.GetValueOrDefault((DublinCore, "description")), found.GetValueOrDefault((DublinCore, "creator")),
            found.GetValueOrDefault((Photoshop, "Credit")), found.GetValueOrDefault((DublinCore, "rights")));
    }

    /// <summary>A packet with creator, credit line and copyright notice; null where there are none.</summary>
    public static byte[]? Write(ImageCredit credit)
    {
        if (credit is { Creator: null, Credit: null, Copyright: null })
            return null;
        var content = Element("<dc:creator><rdf:Seq><rdf:li>", credit.Creator, "</rdf:li></rdf:Seq></dc:creator>")
            + Element("<photoshop:Credit>", credit.Credit, "</photoshop:Credit>")
            + Element("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">", credit.Copyright,
                "</rdf:li></rdf:Alt></dc:rights>");
        return Encoding.UTF8.GetBytes(
            $"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"{Rdf}\"><rdf:Description rdf:about=\"\""
            + $" xmlns:dc=\"{DublinCore}\" xmlns:photoshop=\"{Photoshop}\">{content}</rdf:Description></rdf:RDF>"
            + "</x:xmpmeta>");
    }

    private static string Element(string start, string? value, string end) =>
        value is null ? "" : start + SecurityElement.Escape(value) + end;
}

/// <summary>Reads caption and credit of IPTC records (IPTC-NAA IIM 4.2) within Photoshop's image resources.</summary>
internal static class IptcReader
{
    public static ReadOnlySpan<byte> Signature => "Photoshop 3.0\0"u8;

    /// <summary>The credit in the content of an APP13 segment, behind <see cref="Signature"/>.</summary>
    public static ImageCredit ReadResources(ReadOnlySpan<byte> resources)
    {
        while (resources.Length >= 12 && resources.StartsWith("8BIM"u8))
        {
            var id = BinaryPrimitives.ReadUInt16BigEndian(resources[4..]);
            var name = (resources[6] + 2) & ~1;
            if (6 + name + 4 > resources.Length)
                break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(resources[(6 + name)..]);
            var data = resources[(10 + name)..];
            if (length > data.Length)
                break;
            if (id == 0x0404)
                return ReadRecords(data[..(int)length]);
            resources = data[Math.Min(data.Length, (int)((length + 1) & ~1u))..];
        }
        return ImageCredit.None;
    }

    private static ImageCredit ReadRecords(ReadOnlySpan<byte> records)
    {
        string? caption = null, creator = null, credit = null, copyright = null;
        while (records.Length >= 5 && records[0] == 0x1c)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(records[3..]);
            if (5 + length > records.Length)
                break;
            var value = records.Slice(5, length);
            switch (records[1], records[2])
            {
                case (2, 80): creator ??= Text(value); break;
                case (2, 110): credit ??= Text(value); break;
                case (2, 116): copyright ??= Text(value); break;
                case (2, 120): caption ??= Text(value); break;
            }
            records = records[(5 + length)..];
        }
        return new ImageCredit(caption, creator, credit, copyright);
    }

    private static string? Text(ReadOnlySpan<byte> value) => ImageCredit.Clean(MetadataText.Decode(value));
}
