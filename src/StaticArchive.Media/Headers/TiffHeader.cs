namespace StaticArchive.Media.Headers;

/// <summary>Reads size and orientation of a TIFF file (TIFF 6.0, section 8).</summary>
internal static class TiffHeader
{
    public static MediaInfo Read(ByteSource file)
    {
        var directories = new TiffDirectories(file, 0);
        var (width, height, orientation, end) = (0L, 0L, 1L, 0L);
        foreach (var entry in directories.Entries(directories.First))
        {
            end = Math.Max(end, entry.Value + entry.ValueLength);
            switch (entry.Tag)
            {
                case 0x0100: width = directories.Whole(entry); break;
                case 0x0101: height = directories.Whole(entry); break;
                case 0x0112: orientation = directories.Whole(entry); break;
            }
        }
        return new MediaInfo(MediaFormat.Tiff) { IsTruncated = width <= 0 || end > file.Length }
            .Sized(width, height).Turned((int)Math.Clamp(orientation, 1, 9));
    }
}
