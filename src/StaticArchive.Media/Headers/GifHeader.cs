namespace StaticArchive.Media.Headers;

/// <summary>Reads size and frames of a GIF file (GIF89a, 18).</summary>
internal static class GifHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var (frames, isComplete) = (0, false);
        foreach (var block in GifBlocks.Walk(file))
        {
            frames += block.Kind == GifBlockKind.Frame ? 1 : 0;
            isComplete |= block.Kind == GifBlockKind.Trailer;
        }
        return new MediaInfo(MediaFormat.Gif) { Frames = Math.Max(1, frames), IsTruncated = !isComplete }
            .Sized(file.Little(6, 2), file.Little(8, 2));
    }
}
