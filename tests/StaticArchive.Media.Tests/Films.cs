using System.Buffers.Binary;

namespace StaticArchive.Media.Tests;

/// <summary>Containers of films without a film in them.</summary>
internal static class Films
{
    public static byte[] Mp4(int width, int height, int seconds, bool withPosition = false,
        bool withPositionTrack = false)
    {
        byte[] movieHeader = [0, 0, 0, 0, .. new byte[8], .. Four(1_000), .. Four(seconds * 1_000), .. new byte[80]];
        byte[] trackHeader =
        [
            0, 0, 0, 7, .. new byte[36], .. Four(0x10000), .. new byte[12], .. Four(0x10000), .. new byte[12],
                .. Four(0x40000000),
            .. Four(width << 16), .. Four(height << 16),
        ];
        byte[] position = withPosition
            ? Box("udta", [.. Box("\u00a9xyz", [0, 18, 0x15, 0xc7, .. "+51.5074-000.1278/"u8])]) : [];
        byte[] metadataTrack = withPositionTrack
            ? Box("trak", Box("mdia", Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. "meta"u8, .. new byte[12]])))
            : [];
        return
        [
            .. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0, .. "mp41"u8]),
            .. Box("moov", [.. Box("mvhd", movieHeader), .. Box("trak", Box("tkhd", trackHeader)), .. metadataTrack,
                .. position]),
            .. Box("mdat", [1, 2, 3, 4]),
        ];
    }

    public static byte[] WebM(int width, int height, int seconds)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(length, seconds * 1_000.0);
        return
        [
            0x1a, 0x45, 0xdf, 0xa3, 0x84, 0x42, 0x86, 0x81, 1,
            0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
            0x15, 0x49, 0xa9, 0x66, 0x8b, 0x44, 0x89, 0x88, .. length,
            0x16, 0x54, 0xae, 0x6b, 0x8c, 0xae, 0x8a, 0xe0, 0x88, 0xb0, 0x82, (byte)(width >> 8), (byte)width,
            0xba, 0x82, (byte)(height >> 8), (byte)height,
        ];
    }

    private static byte[] Box(string kind, byte[] content) =>
        [.. Four(content.Length + 8), .. Encoding.Latin1.GetBytes(kind), .. content];

    private static byte[] Four(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
