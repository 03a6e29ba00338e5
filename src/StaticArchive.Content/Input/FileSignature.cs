namespace StaticArchive.Input;

/// <summary>The kinds of files that are copied: by extension, what their content has to look like.</summary>
internal static class FileSignature
{
    /// <summary>How many bytes of a file <see cref="Matches"/> looks at.</summary>
    public const int HeadBytes = 1024;

    private static readonly FrozenDictionary<string, string[]> Signatures = new Dictionary<string, string[]>
    {
        [".png"] = ["\x89PNG\r\n"],
        [".jpg .jpeg"] = ["\xFF\xD8\xFF"],
        [".gif"] = ["GIF8"],
        [".webp"] = ["RIFF????WEBP"],
        [".avif .heic .mp4 .m4a .m4v .mov .3gp"] = ["????ftyp", "????moov", "????mdat"],
        [".ico"] = ["\0\0\x01\0"],
        [".bmp"] = ["BM"],
        [".tif .tiff"] = ["II*\0", "MM\0*"],
        [".mp3"] = ["ID3", "\xFF\xFB", "\xFF\xFA", "\xFF\xF3", "\xFF\xF2"],
        [".aac"] = ["\xFF\xF1", "\xFF\xF9", "ID3"],
        [".webm .mkv"] = ["\x1A\x45\xDF\xA3"],
        [".ogg .oga .ogv .opus"] = ["OggS"],
        [".wav"] = ["RIFF????WAVE"],
        [".flac"] = ["fLaC"],
        [".pdf"] = ["%PDF-"],
        [".epub .docx .xlsx .pptx .odt .ods .odp .zip .kmz"] = ["PK\x03\x04", "PK\x05\x06"],
        [".doc .xls .ppt"] = ["\xD0\xCF\x11\xE0"],
        [".rtf"] = ["{\\rtf"],
        [".djvu"] = ["AT&TFORM"],
        [".woff"] = ["wOFF"],
        [".woff2"] = ["wOF2"],
        [".ttf .otf"] = ["\0\x01\0\0", "OTTO", "true"],
        [
            ".txt .csv .tsv .json .geojson .topojson .jsonl .ndjson .webmanifest .vtt .srt .ics .vcf .bib .ris .ttl .nt"
        ] = [],
        [".svg .xml .gpx .kml .rdf .rss .atom"] = [],
    }.SelectMany(row => row.Key.Split(' ').Select(extension => KeyValuePair.Create(extension, row.Value)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Media = FrozenSet.ToFrozenSet(
        [
            ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".3gp", ".webm",
            ".mkv", ".ogv",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PicturesAndCaptions = FrozenSet.ToFrozenSet(
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".vtt", ".srt"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Markup = FrozenSet.ToFrozenSet(
        [".svg", ".xml", ".gpx", ".kml", ".rdf", ".rss", ".atom"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether files of that extension are copied at all.</summary>
    public static bool Knows(string extension) => Signatures.ContainsKey(extension);

    /// <summary>Whether it is sound or film.</summary>
    public static bool IsMedia(string extension) => Media.Contains(extension);

    /// <summary>Whether a story can show a file of that kind: a picture, sound or film.</summary>
    public static bool IsShown(string extension) =>
        Media.Contains(extension) || PicturesAndCaptions.Contains(extension);

    /// <summary>Whether it is XML, in which scripts can hide.</summary>
    public static bool IsMarkup(string extension) => Markup.Contains(extension);

    /// <summary>Whether the beginning of a file looks like what its extension says; an unknown extension never
    /// does.</summary>
    public static bool Matches(string extension, ReadOnlySpan<byte> head)
    {
        if (!Signatures.TryGetValue(extension, out var signatures))
            return false;
        if (signatures.Length == 0)
            return !head.Contains((byte)0)
                || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
                || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        foreach (var signature in signatures)
        {
            // What was in front of a PDF on its way by mail may still be there.
            if (extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase)
                    ? head.IndexOf("%PDF-"u8) >= 0
                    : StartsWith(head, signature))
                return true;
        }
        return false;
    }

    /// <summary>Whether a file that should be a picture or a document begins like a web page or a drawing.</summary>
    public static bool LooksLikeMarkup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        var rest = head.TrimStart(" \t\r\n\f"u8);
        return rest.Length > 1
            && rest[0] == '<'
            && (char.IsAsciiLetter((char)rest[1]) || rest[1] is (byte)'!' or (byte)'?');
    }

    /// <summary>Whether it holds the private half of a key.</summary>
    public static bool IsPrivateKey(ReadOnlySpan<byte> head) =>
        head.IndexOf("-----BEGIN "u8) is >= 0 and var at && head[at..].IndexOf("PRIVATE KEY"u8) is >= 0 and < 40;

    private static bool StartsWith(ReadOnlySpan<byte> head, string signature)
    {
        if (head.Length < signature.Length)
            return false;
        for (var i = 0; i < signature.Length; i++)
        {
            if (signature[i] != '?' && head[i] != signature[i])
                return false;
        }
        return true;
    }
}
