using System.Buffers.Binary;

namespace StaticArchive.Media.Metadata;

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
