using System.Globalization;
using System.Text;

namespace StaticArchive.Input;

/// <summary>What one name of a path may be: of a file that is read, of an address, of a file that is written.</summary>
internal static class PathSegment
{
    /// <summary>File systems take no longer name, in bytes of UTF-8.</summary>
    public const int MaxBytes = 255;

    /// <summary>What is wrong with the name, such as "holds a backslash", or null.</summary>
    public static string? Fault(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name is "." or "..")
            return "is empty, or stands for a folder";
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value == '\\')
                return "holds a backslash";
            if (rune == Rune.ReplacementChar)
                return "is not UTF-8";
            if (IsControl(rune))
                return string.Create(CultureInfo.InvariantCulture, $"holds the control character U+{rune.Value:X4}");
        }
        return Encoding.UTF8.GetByteCount(name) > MaxBytes ? $"is longer than {MaxBytes} bytes" : null;
    }

    /// <summary>A character of the name that nobody sees, or that looks like a plain space, as "U+200B"; or
    /// null.</summary>
    public static string? HiddenIn(ReadOnlySpan<char> name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (
                !rune.IsAscii
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                && rune.Value is not (0x200C or 0x200D))
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }
        return null;
    }

    // Line and paragraph separators end a line for some programs, and this is written into lists of lines.
    private static bool IsControl(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
