namespace StaticArchive.Media.Headers;

/// <summary>Reads how long sound files take.</summary>
internal static class AudioHeader
{
    // ISO/IEC 11172-3, 2.4.2.3: kilobits a second of layer III, version 1 and versions 2 and 2.5.
    private static ReadOnlySpan<short> Rates => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static ReadOnlySpan<short> LowRates => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    /// <summary>WAV: bytes of the sound by bytes a second.</summary>
    public static MediaInfo ReadWav(ByteSource file)
    {
        var (rate, bytes) = (0L, 0L);
        foreach (var chunk in RiffChunks.Walk(file))
        {
            if (chunk.Kind == "fmt ")
                rate = file.Little(chunk.Payload + 8, 4);
            else if (chunk.Kind == "data")
                bytes = chunk.PayloadLength;
        }
        return Lasting(new MediaInfo(MediaFormat.Wav) { IsTruncated = 8 + file.Little(4, 4) > file.Length }, bytes,
            rate);
    }

    /// <summary>FLAC (RFC 9639, 8.2): samples by samples a second.</summary>
    public static MediaInfo ReadFlac(ByteSource file)
    {
        var rate = file.Big(18, 3) >> 4;
        var samples = file.Big(21, 5) & 0xf_ffff_ffff;
        return Lasting(new MediaInfo(MediaFormat.Flac), samples, rate);
    }

    /// <summary>MP3: the frames that its first frame counts, else the file's length by the first frame's
    /// rate.</summary>
    public static MediaInfo ReadMp3(ByteSource file)
    {
        var info = new MediaInfo(MediaFormat.Mp3);
        var at = file.Has(0, "ID3"u8) ? 10 + TagLength(file) : 0;
        var header = file.Big(at, 4);
        if (header < 0 || header >> 21 != 0x7ff)
            return at == 0 ? MediaInfo.Unknown : info;
        var (isFirst, rateIndex, sampleIndex) = (((header >> 19) & 3) == 3, (int)((header >> 12) & 15),
            (int)((header >> 10) & 3));
        if (rateIndex is 0 or 15 || sampleIndex == 3 || ((header >> 17) & 3) != 1)
            return at == 0 ? MediaInfo.Unknown : info;
        long[] samples = isFirst ? [44_100, 48_000, 32_000] : [22_050, 24_000, 16_000];
        var isMono = ((header >> 6) & 3) == 3;
        var side = (isFirst, isMono) switch { (true, false) => 32, (true, true) or (false, false) => 17, _ => 9 };
        var isCounted = file.Has(at + 4 + side, "Xing"u8) || file.Has(at + 4 + side, "Info"u8);
        return isCounted && (file.Big(at + side + 8, 4) & 1) == 1
            ? Lasting(info, file.Big(at + side + 12, 4) * (isFirst ? 1152 : 576), samples[sampleIndex])
            : Lasting(info, (file.Length - at) * 8, 1000L * (isFirst ? Rates : LowRates)[rateIndex]);
    }

    private static MediaInfo Lasting(MediaInfo info, long amount, long perSecond) =>
        amount > 0 && perSecond > 0 ? info with { Duration = TimeSpan.FromSeconds((double)amount / perSecond) } : info;

    // ID3v2.4, 3.1: four bytes of seven bits.
    private static long TagLength(ByteSource file)
    {
        var length = file.Big(6, 4);
        return (length & 0x7f) | ((length >> 1) & 0x3f80) | ((length >> 2) & 0x1fc000) | ((length >> 3) & 0xfe00000);
    }
}
