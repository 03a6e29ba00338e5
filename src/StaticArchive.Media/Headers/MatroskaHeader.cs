using System.Numerics;

namespace StaticArchive.Media.Headers;

/// <summary>Reads the size of a WebM film (RFC 9559) from its first track.</summary>
internal static class MatroskaHeader
{
    private const int MaxElements = 4_096;

    private const long Segment = 0x18538067;
    private const long Information = 0x1549a966;
    private const long Tracks = 0x1654ae6b;
    private const long TrackEntry = 0xae;
    private const long Video = 0xe0;
    private const long PixelWidth = 0xb0;
    private const long PixelHeight = 0xba;
    private const long Cluster = 0x1f43b675;

    public static MediaInfo Read(ByteSource file)
    {
        var (width, height) = (0L, 0L);
        var at = 0L;
        for (var i = 0; i < MaxElements && Number(file, ref at, keepsMarker: true) is >= 0 and var id
            && id != Cluster; i++)
        {
            var length = Number(file, ref at, keepsMarker: false);
            if (id is Segment or Information or Tracks or TrackEntry or Video)
                continue;
            if (length < 0)
                break;
            if (id == PixelWidth && width == 0)
                width = file.Big(at, (int)Math.Clamp(length, 1, 8));
            else if (id == PixelHeight && height == 0)
                height = file.Big(at, (int)Math.Clamp(length, 1, 8));
            at += length;
        }
        return new MediaInfo(MediaFormat.WebM).Sized(width, height);
    }

    // RFC 8794, 4: the number of leading zero bits says how many bytes follow the first. An id keeps its marker bit.
    private static long Number(ByteSource file, ref long at, bool keepsMarker)
    {
        var first = file.Big(at, 1);
        if (first <= 0)
            return -1;
        var length = 1 + BitOperations.LeadingZeroCount((uint)first << 24);
        var number = file.Big(at, length);
        at += length;
        var unknown = (1L << (7 * length)) - 1;
        return keepsMarker || number < 0 ? number : (number & unknown) == unknown ? -1 : number & unknown;
    }
}
