using NetVips;

namespace StaticArchive.Media.Images;

/// <summary>
/// Cuts a part of fixed size out of a picture: around its focus, or around what libvips finds striking.
/// </summary>
internal static class FocusCrop
{
    /// <summary>The part, upright, in 8-bit sRGB, in memory.</summary>
    public static Image Load(byte[] original, MediaInfo info, FocusPoint? focus, int width, int height) =>
        focus is { } point
            ? Around(original, info, point, width, height)
            : ImageDeriver.Load(original, info, width, height, Enums.Interesting.Attention);

    private static Image Around(byte[] original, MediaInfo info, FocusPoint focus, int width, int height)
    {
        var scale = Math.Max((double)width / info.Width, (double)height / info.Height);
        var wide = Math.Max(width, (int)Math.Round(info.Width * scale));
        var high = Math.Max(height, (int)Math.Round(info.Height * scale));
        using var whole = ImageDeriver.Load(original, info with { Frames = 1 }, wide, high);
        var left = Math.Clamp((int)(focus.X * wide) - (width / 2), 0, wide - width);
        var top = Math.Clamp((int)(focus.Y * high) - (height / 2), 0, high - height);
        return whole.ExtractArea(left, top, width, height);
    }
}
