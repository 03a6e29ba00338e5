using System.Text.RegularExpressions;

namespace StaticArchive.Media.Headers;

/// <summary>Reads the size of a drawing from its first tag: <c>width</c> and <c>height</c> in pixels, else its
/// <c>viewBox</c>.</summary>
internal static partial class SvgHeader
{
    /// <summary>The root element is at the beginning; comments of drawing programs may be before it.</summary>
    public const int MaxBytes = 64 * 1024;

    public static MediaInfo Read(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart("\ufeff \t\r\n"u8);
        var start = text.StartsWith("<"u8) ? text.IndexOf("<svg"u8) : -1;
        var length = start < 0 ? -1 : text[start..].IndexOf((byte)'>');
        if (length < 0)
            return MediaInfo.Unknown;
        var tag = Encoding.UTF8.GetString(text.Slice(start, length));
        var info = new MediaInfo(MediaFormat.Svg);
        if (Pixels(tag, "width") is { } width && Pixels(tag, "height") is { } height)
            return info.Sized(width, height);
        var box = ViewBox().Match(tag);
        return box.Success ? info.Sized(Rounded(box.Groups[1].Value), Rounded(box.Groups[2].Value)) : info;
    }

    private static int? Pixels(string tag, string name)
    {
        foreach (Match match in Length().Matches(tag))
        {
            if (match.Groups[1].Value == name)
                return Rounded(match.Groups[2].Value);
        }
        return null;
    }

    private static int Rounded(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < 100_000
            ? (int)Math.Round(value)
            : 0;

    [GeneratedRegex("""\s(width|height)\s*=\s*["']([0-9.]+)(?:px)?["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(
        """\sviewBox\s*=\s*["'][-0-9.e]+[\s,]+[-0-9.e]+[\s,]+([0-9.e]+)[\s,]+([0-9.e]+)\s*["']""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ViewBox();
}
