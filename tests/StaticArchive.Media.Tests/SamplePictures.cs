using NetVips;

namespace StaticArchive.Media.Tests;

/// <summary>Pictures made for tests, none larger than a few kilobytes.</summary>
internal static class SamplePictures
{
    /// <summary>A word that is in every piece of metadata that these pictures get.</summary>
    public const string Secret = "Zebrafink";

    /// <summary>A picture whose left half is red and whose right half is blue.</summary>
    public static Image Halves(int width, int height)
    {
        using var left = Image.Black(width / 2, height, bands: 3) + new double[] { 220, 20, 20 };
        using var right = Image.Black(width - (width / 2), height, bands: 3) + new double[] { 20, 20, 220 };
        using var joined = left.Join(right, Enums.Direction.Horizontal);
        return joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>
    /// Encoded with Exif (GPS, owner, orientation), XMP, IPTC and a colour profile, as far as the format has them.
    /// </summary>
    public static byte[] WithMetadata(string extension, int orientation = 1, int width = 64, int height = 48)
    {
        using var plain = Halves(width, height);
        using var profiled = plain.IccTransform("p3", inputProfile: "srgb");
        using var noted = profiled.Mutate(image =>
        {
            image.Set(GValue.GIntType, "orientation", orientation);
            image.Set(GValue.RefStrType, "exif-ifd0-Artist", $"{Secret} (text)");
            image.Set(GValue.RefStrType, "exif-ifd0-Make", $"{Secret} (text)");
            image.Set(GValue.RefStrType, "exif-ifd3-GPSLatitude", "51/1 30/1 26/1");
            image.Set(GValue.RefStrType, "exif-ifd3-GPSLongitude", "0/1 7/1 39/1");
            image.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Xmp));
            if (extension == ".jpg")
                image.Set(GValue.BlobType, "iptc-data", Iptc());
            if (extension == ".png")
                image.Set(GValue.RefStrType, "png-comment-0-Author", Secret);
        });
        return noted.WriteToBuffer(extension);
    }

    public static string Xmp =>
        $"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:exif="http://ns.adobe.com/exif/1.0/"
          xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          photoshop:Credit="{Secret} Agency" exif:GPSLatitude="51,30.4N">
        <dc:creator><rdf:Seq><rdf:li>{Secret} Xavier</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© {Secret}</rdf:li></rdf:Alt></dc:rights>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private static byte[] Iptc()
    {
        byte[] records = [.. Record(80, Secret), .. Record(120, $"{Secret} at the harbour"),
            .. Record(110, $"{Secret} Agency")];
        return
        [
            .. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, (byte)(records.Length >> 8),
                (byte)records.Length, .. records,
            .. new byte[records.Length & 1],
        ];
    }

    private static byte[] Record(byte number, string text) =>
        [0x1c, 2, number, 0, (byte)text.Length, .. Encoding.UTF8.GetBytes(text)];

    /// <summary>Three frames, each of one colour.</summary>
    public static byte[] Animation(string extension, int width = 320, int height = 240)
    {
        var frames = new[] { 30.0, 120, 220 }.Select(level =>
            (Image.Black(width, height, bands: 3) + new double[] { level, 60, 255 - level })
            .Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb)).ToArray();
        using var column = Image.Arrayjoin(frames, across: 1);
        using var film = column.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", height);
            image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100, 100 });
        });
        return film.WriteToBuffer(extension);
    }

    public static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
