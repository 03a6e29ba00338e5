using System.Globalization;

namespace StaticArchive.Dates;

/// <summary>
/// Dates that do not begin with the year: those with the month's English name have one meaning; those in digits only have not.
/// </summary>
internal static class UnusualDates
{
    /// <summary>What that text means, or null when it is nothing known.</summary>
    public static DateReading? Read(string text, DateReader dates)
    {
        if (text.Length > 80)
            return null;
        var words = text.Split([' ', '\t', '\u00A0', '\u202F', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : Numeric(text, words[0]) ?? Named(text, words, dates) ?? Refused(text);
    }

    // 03/04/2021, 25.12.2021, 3-4-21
    private static DateReading? Numeric(string text, string word)
    {
        var parts = word.Split('/', '.', '-');
        if (parts.Length != 3 || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)) || parts[0].Length > 2)
            return null;
        int first = Number(parts[0]), second = Number(parts[1]);
        if (parts[2].Length != 4)
            return new DateReading(null, DateRules.AmbiguousDate, $"'{Shown(text)}' does not say which part is the year.", "Write the year first, with four digits.");
        var both = IsDay(first, second) && IsDay(second, first) && first != second;
        var help = both ? $"Write {parts[2]}-{second:D2}-{first:D2} or {parts[2]}-{first:D2}-{second:D2}."
            : IsDay(first, second) ? $"Write {parts[2]}-{second:D2}-{first:D2}."
            : IsDay(second, first) ? $"Write {parts[2]}-{first:D2}-{second:D2}."
            : "Write the year first, then month and day.";
        return new DateReading(null, DateRules.AmbiguousDate,
            both ? $"'{Shown(text)}' can be {first} {Month(second)} or {second} {Month(first)} {parts[2]}." : $"'{Shown(text)}' does not begin with the year; day and month are never guessed.", help);
    }

    // 5 April 2021 · April 5, 2021 · Apr 2021 · Monday, 5 April 2021
    private static DateReading? Named(string text, string[] words, DateReader dates)
    {
        var rest = words.Length > 1 && IsWeekday(words[0]) ? words[1..] : words;
        if (rest.Length is < 2 or > 3)
            return null;
        var at = EnglishMonths.Find(rest[0]) > 0 ? 0 : rest.Length == 3 && EnglishMonths.Find(rest[1]) > 0 ? 1 : -1;
        if (at < 0 || !TryNumber(rest[^1], 4, out var year))
            return null;
        var month = EnglishMonths.Find(rest[at]);
        if (rest.Length == 2)
            return dates.Of(year, month, null, text);
        return TryNumber(Cardinal(rest[1 - at]), 2, out var day) ? dates.Of(year, month, day, text) : null;
    }

    private static DateReading? Refused(string text) =>
        text.Length == 8 && text.All(char.IsAsciiDigit)
            ? new DateReading(null, DateRules.InvalidDate, $"'{text}' is a number, not a date.", $"Write {text[..4]}-{text[4..6]}-{text[6..]} if that is meant.")
            : text[0] is 'Y' or '-' && text.Length > 4 && text[1..].All(char.IsAsciiDigit)
                ? new DateReading(null, DateRules.InvalidDate, $"'{Shown(text)}' lies outside the years that an archive can hold.", $"Years go from {ZonedDates.FirstYear:D4} to {ZonedDates.LastYear}.")
                : null;

    private static bool IsWeekday(string word) =>
        word.TrimEnd('.') is { Length: >= 3 } name
        && Array.Exists(Enum.GetNames<DayOfWeek>(), day => day.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string Cardinal(string word) =>
        word.Length > 2 && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? word[..^2] : word;

    private static bool TryNumber(string word, int mostDigits, out int number)
    {
        number = 0;
        return word.Length <= mostDigits && (mostDigits < 4 || word.Length == 4)
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool IsDay(int day, int month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    private static string Month(int month) => EnglishMonths.Names[month - 1];

    private static string Shown(string text) => YamlValueReader.Shown(text);
}
