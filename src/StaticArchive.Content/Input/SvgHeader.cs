using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticArchive.Input;

/// <summary>Reads the size of a drawing from its first tag: <c>width</c> and <c>height</c> in pixels, else the shape of
/// its <c>viewBox</c>.</summary>
internal static partial class SvgHeader
{
    public static ImageSize? Read(ReadOnlySpan<byte> file)
    {
        var start = file.IndexOf("<svg"u8);
        var length = start < 0 ? -1 : file[start..].IndexOf((byte)'>');
        if (length < 0)
            return null;
        var tag = Encoding.UTF8.GetString(file.Slice(start, length));
        if (Pixels(tag, "width") is { } width && Pixels(tag, "height") is { } height)
            return new(width, height);
        var box = ViewBox().Match(tag);
        return box.Success ? new(Rounded(box.Groups[1].Value), Rounded(box.Groups[2].Value)) : null;
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
