namespace StaticArchive.Cli.Terminal;

/// <summary>Text of unknown origin made fit for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Control, bidirectional and invisible characters are spelled out as <c>\u{202E}</c>, so that content can
    /// neither steer the terminal nor show one thing and be another; a tab becomes a blank.</summary>
    public static string Safe(ReadOnlySpan<char> text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                safe.Append(' ');
            else if (IsHarmful(rune))
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            else
                safe.Append(rune.ToString());
        }
        return safe.ToString();
    }

    /// <summary>How many cells of a terminal the text takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width +=
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
                : IsWide(rune.Value) ? 2
                : 1;
        return width;
    }

    /// <summary>How many of something, in words.</summary>
    public static string Number(int count, string one, string? many = null) =>
        $"{count} {(count == 1 ? one : many ?? one + "s")}";

    private static bool IsHarmful(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // The blocks that terminals draw two cells wide: East Asian scripts and pictographs.
    private static bool IsWide(int value) =>
        value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}

/// <summary>Colours for a terminal, or none.</summary>
internal sealed class AnsiStyle(bool colours)
{
    public string Bold(string text) => Wrap("1", text);

    public string Faint(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Green(string text) => Wrap("32", text);

    public string Cyan(string text) => Wrap("36", text);

    private string Wrap(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
