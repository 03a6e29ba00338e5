using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>Metadata of GIF files: comments and every application's block but those for loops and colours (GIF89a, 24
/// and 26).</summary>
internal static class GifMetadata
{
    public static void Find(ByteSource file, MetadataFindings findings)
    {
        var end = file.Length;
        foreach (var block in GifBlocks.Walk(file))
        {
            if (block.Kind == GifBlockKind.Trailer)
                end = block.Offset + 1;
            else if (block.Kind == GifBlockKind.Comment)
                findings.Remove(block.Offset, block.Length, PrivateData.Text);
            else if (block.Kind == GifBlockKind.Application)
                FindApplication(file, block, findings);
        }
        findings.RemoveFrom(end);
    }

    private static void FindApplication(ByteSource file, GifBlock block, MetadataFindings findings)
    {
        var name = file.Text(block.Offset + 3, 11);
        if (name is "NETSCAPE2.0" or "ANIMEXTS1.0" or "ICCRGBG1012")
            return;
        if (name == "XMP DataXMP")
            XmpPacket.Read(file.Bytes(block.Offset + 14, block.Length - 14), findings);
        findings.Remove(block.Offset, block.Length, name == "XMP DataXMP" ? PrivateData.Xmp : PrivateData.Other);
    }
}
