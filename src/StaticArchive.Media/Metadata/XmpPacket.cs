using System.Security;
using System.Text;
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
            findings.Note(credit.IsEmpty ? PrivateData.None : PrivateData.Owner);
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
        var text = new StringBuilder();
        text.Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"").Append(Rdf).Append("\">")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"").Append(DublinCore)
            .Append("\" xmlns:photoshop=\"").Append(Photoshop).Append("\">");
        Append(text, credit.Creator, "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>");
        Append(text, credit.Credit, "<photoshop:Credit>", "</photoshop:Credit>");
        Append(text, credit.Copyright, "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">",
            "</rdf:li></rdf:Alt></dc:rights>");
        text.Append("</rdf:Description></rdf:RDF></x:xmpmeta>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string? value, string before, string after)
    {
        if (value is not null)
            text.Append(before).Append(SecurityElement.Escape(value)).Append(after);
    }
}
