namespace StaticArchive.Media.Headers;

/// <summary>An entry of a directory in a TIFF structure (TIFF 6.0, section 2).</summary>
/// <param name="Tag">What it holds.</param>
/// <param name="Type">How its values are written.</param>
/// <param name="Count">How many values.</param>
/// <param name="Offset">Where the entry begins.</param>
/// <param name="Value">Where its values begin: in the entry itself when they fit into four bytes.</param>
/// <param name="ValueLength">Their length in bytes.</param>
internal readonly record struct TiffEntry(int Tag, int Type, long Count, long Offset, long Value, long ValueLength);

/// <summary>The directories of a TIFF structure, which is a TIFF file as well as an Exif block.</summary>
internal sealed class TiffDirectories(ByteSource file, long start)
{
    private const int MaxEntries = 4_096;

    private readonly bool _isLittle = file.Has(start, "II"u8);

    /// <summary>Offset of the first directory; -1 where this is not a TIFF structure.</summary>
    public long First => Number(start + 2, 2) == 42 ? Number(start + 4, 4) : -1;

    /// <summary>The entries of the directory at an offset, which counts from the start of the structure.</summary>
    public IEnumerable<TiffEntry> Entries(long directory)
    {
        if (directory < 8)
            yield break;
        var count = Math.Min(Number(start + directory, 2), MaxEntries);
        for (var i = 0; i < count; i++)
        {
            var at = start + directory + 2 + (12 * i);
            var (tag, type, values) = (Number(at, 2), Number(at + 2, 2), Number(at + 4, 4));
            if (values < 0 || Number(at + 8, 4) is not (>= 0 and var offset))
                yield break;
            var length = values * SizeOf(type);
            yield return new TiffEntry((int)tag, (int)type, values, at, length <= 4 ? at + 8 : start + offset, length);
        }
    }

    /// <summary>Offset of the directory behind that one; 0 or less where there is none.</summary>
    public long Next(long directory) => Number(start + directory + 2 + (12 * Number(start + directory, 2)), 4);

    /// <summary>The first value of an entry as a whole number.</summary>
    public long Whole(TiffEntry entry) => Number(entry.Value, entry.Type == 3 ? 2 : entry.Type is 1 or 7 ? 1 : 4);

    public long Number(long at, int bytes) => _isLittle ? file.Little(at, bytes) : file.Big(at, bytes);

    private static int SizeOf(long type) => type switch
    {
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 or 16 or 17 or 18 => 8,
        _ => 1,
    };
}

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

/// <summary>The orientation in Exif blocks (Exif 2.32, 4.6).</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <summary>The start of the TIFF structure: some containers put "Exif", 0, 0 before it.</summary>
    public static long TiffStart(ByteSource file, long payload) =>
        file.Has(payload, "Exif\0\0"u8) ? payload + 6 : payload;

    /// <summary>The orientation that an Exif block says; 1 where it says none.</summary>
    public static int Read(ByteSource file, long tiffStart)
    {
        var directories = new TiffDirectories(file, tiffStart);
        return directories.Entries(directories.First).Where(entry => entry.Tag == Tag)
            .Select(entry => directories.Whole(entry) is >= 1 and <= 8 and var orientation ? (int)orientation : 1)
            .FirstOrDefault(1);
    }

    /// <summary>An Exif block that holds an orientation and nothing else, in 26 bytes.</summary>
    public static byte[] Block(int orientation) =>
    [
        .. "MM\0*\0\0\0\x08"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];
}
