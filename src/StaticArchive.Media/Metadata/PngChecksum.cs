namespace StaticArchive.Media.Metadata;

/// <summary>
/// The CRC of a PNG chunk (W3C PNG 3, annex D). Only chunks of a few bytes are written, so no table is kept.
/// </summary>
internal static class PngChecksum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
        }
        return ~crc;
    }
}
