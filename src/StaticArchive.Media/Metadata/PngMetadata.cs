using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of PNG files: every chunk that no reader needs to show the picture.</summary>
internal static class PngMetadata
{
    private static readonly FrozenSet<string> Shown = FrozenSet.ToFrozenSet(
    [
        "IHDR", "PLTE", "IDAT", PngChunks.End, "acTL", "fcTL", "fdAT", "bKGD", "cHRM", "cICP", "cLLI", "gAMA", "hIST",
        "iCCP", "mDCV", "pHYs", "sBIT", "sPLT", "sRGB", "tRNS",
    ]);

    private const int MaxTextLength = 1 << 20;

    private const string XmpKeyword = "XML:com.adobe.xmp";

    public static void Find(ByteSource file, MetadataFindings findings)
    {
        var (first, end) = (0L, file.Length);
        foreach (var chunk in PngChunks.Walk(file))
        {
            first = first == 0 ? chunk.End : first;
            end = chunk.Kind == PngChunks.End ? chunk.End : end;
            if (!Shown.Contains(chunk.Kind))
                findings.Remove(chunk.Offset, chunk.Length, Read(file, chunk, findings));
        }
        findings.RemoveFrom(end);
        if (findings.KeptExif is { } exif)
            findings.Replace(first, 0, ChunkOf("eXIf", exif));
        if (findings.KeptXmp is { } packet)
            findings.Replace(first, 0, ChunkOf("iTXt",
                [.. Encoding.Latin1.GetBytes(XmpKeyword), 0, 0, 0, 0, 0, .. packet]));
    }

    private static PrivateData Read(ByteSource file, Chunk chunk, MetadataFindings findings)
    {
        switch (chunk.Kind)
        {
            case "eXIf":
                ExifReader.Read(file, chunk.Payload, findings);
                return PrivateData.None;
            case "tIME":
                return PrivateData.TimeTaken;
            case "tEXt" or "zTXt" or "iTXt":
                ReadText(chunk.Kind, file.Bytes(chunk.Payload, Math.Min(chunk.PayloadLength, MaxTextLength)), findings);
                return PrivateData.Text;
            default:
                return PrivateData.Other;
        }
    }

    private static void ReadText(string kind, byte[] content, MetadataFindings findings)
    {
        if (content.AsSpan().IndexOf((byte)0) is not (> 0 and var end))
            return;
        var text = TextOf(kind, content.AsSpan(end + 1));
        var keyword = Encoding.Latin1.GetString(content, 0, end);
        if (keyword == XmpKeyword)
        {
            XmpPacket.Read(text, findings);
            return;
        }
        var value = ImageCredit.Clean(MetadataText.Decode(text));
        findings.Note(keyword switch
        {
            "Author" => ImageCredit.None with { Creator = value },
            "Copyright" => ImageCredit.None with { Copyright = value },
            "Description" => ImageCredit.None with { Caption = value },
            _ => ImageCredit.None,
        });
    }

    // 11.3.3: behind the keyword are, by kind, how it is compressed, whether it is, its language, the keyword in that
    // language.
    private static ReadOnlySpan<byte> TextOf(string kind, ReadOnlySpan<byte> rest)
    {
        if (kind == "tEXt" || rest.Length < 2)
            return rest;
        if (kind == "zTXt")
            return Inflate(rest[1..]);
        var language = rest[2..];
        var translated = language[(language.IndexOf((byte)0) + 1)..];
        var text = translated[(translated.IndexOf((byte)0) + 1)..];
        return rest[0] == 1 ? Inflate(text) : text;
    }

    private static byte[] Inflate(ReadOnlySpan<byte> compressed)
    {
        var text = new byte[MaxTextLength];
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            return text[..inflater.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] ChunkOf(string kind, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.Latin1.GetBytes(kind), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4),
            Crc32.HashToUInt32(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }
}
