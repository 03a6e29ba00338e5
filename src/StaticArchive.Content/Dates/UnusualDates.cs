using System.Text.RegularExpressions;

namespace StaticArchive.Dates;

/// <summary>Dates that do not begin with the year: those with the name of a month, and those of RFC 2822, mean one
/// thing only; those in digits only do not.</summary>
internal static class UnusualDates
{
    private const int MaxLength = 80;

    /// <summary>What that text means, or null when it is nothing known.</summary>
    public static DateParseResult? Read(string text, DateReader dates)
    {
        if (text.Length is 0 or > MaxLength)
            return null;
        var words = text.Split([' ', '\t', '\u00A0', '\u202F', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? null
            : Seconds(text, dates)
                ?? Numeric(text, words[0])
                ?? EastAsianDates.Read(text, dates)
                ?? WrittenDates.Read(text, words, dates)
                ?? Refused(text);
    }

    // Seconds or milliseconds since 1970.
    private static DateParseResult? Seconds(string text, DateReader dates)
    {
        if (text.Length is not (10 or 13) || !text.All(char.IsAsciiDigit))
            return null;
        var milliseconds = long.Parse(text, CultureInfo.InvariantCulture) * (text.Length == 10 ? 1000 : 1);
        return dates.Moment(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
    }

    // 03/04/2021, 25.12.2021, 3-4-21
    private static DateParseResult? Numeric(string text, string word)
    {
        var parts = word.Split('/', '.', '-');
        if (parts.Length != 3
            || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit))
            || parts[0].Length > 2)
            return null;
        int first = Number(parts[0]), second = Number(parts[1]);
        if (parts[2].Length != 4)
            return new DateParseResult(
                null, DateRules.AmbiguousDate, $"'{Shown(text)}' does not say which part is the year.",
                "Write the year first, with four digits.");
        var year = Math.Clamp(Number(parts[2]), ZonedDates.FirstYear, ZonedDates.LastYear);
        bool dayFirst = IsDay(first, second, year), monthFirst = IsDay(second, first, year);
        if (!dayFirst && !monthFirst)
            return Impossible(text, first, second, year);
        var both = dayFirst && monthFirst && first != second;
        var help = both ? $"Write {parts[2]}-{second:D2}-{first:D2} or {parts[2]}-{first:D2}-{second:D2}."
            : dayFirst ? $"Write {parts[2]}-{second:D2}-{first:D2}."
            : $"Write {parts[2]}-{first:D2}-{second:D2}.";
        var message = both
            ? $"'{Shown(text)}' can be {first} {Month(second)} or {second} {Month(first)} {parts[2]}."
            : $"'{Shown(text)}' does not begin with the year; day and month are never guessed.";
        return new DateParseResult(null, DateRules.AmbiguousDate, message, help);
    }

    // Neither way round is there such a day.
    private static DateParseResult Impossible(string text, int first, int second, int year)
    {
        var (day, month) = second is >= 1 and <= 12 ? (first, second) : (second, first);
        var fault = month is < 1 or > 12 ? "neither number is a month"
            : day < 1 ? "there is no day 00"
            : $"{Month(month)} {year} has {DateTime.DaysInMonth(year, month)} days";
        return new DateParseResult(null, DateRules.ImpossibleDate, $"'{Shown(text)}' cannot be: {fault}.",
            "Correct the day, and write the year first, then month and day.");
    }

    private static DateParseResult? Refused(string text) =>
        text.Length == 8 && text.All(char.IsAsciiDigit) ? RefusedNumber(text)
        : text[0] is 'Y' or '-' && text.Length > 4 && text[1..].All(char.IsAsciiDigit)
            ? new DateParseResult(
                null, DateRules.InvalidDate, $"'{Shown(text)}' lies outside the years that an archive can hold.",
                $"Years go from {ZonedDates.FirstYear:D4} to {ZonedDates.LastYear}.")
        : null;

    private static DateParseResult RefusedNumber(string text)
    {
        int year = Number(text[..4]), month = Number(text[4..6]), day = Number(text[6..]);
        var isDate = year is >= ZonedDates.FirstYear and <= ZonedDates.LastYear && IsDay(day, month, year);
        return new DateParseResult(null, DateRules.InvalidDate, $"'{text}' is a number, not a date.",
            isDate ? $"Write {text[..4]}-{text[4..6]}-{text[6..]} if that is meant." : null);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool IsDay(int day, int month, int year) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static string Month(int month) => MonthNames.English[month - 1];

    private static string Shown(string text) => YamlValueReader.Shown(text);
}

/// <summary>Dates of Chinese, Japanese and Korean: <c>2018年4月5日</c>, <c>2018년 4월 5일</c>.</summary>
internal static partial class EastAsianDates
{
    public static DateParseResult? Read(string text, DateReader dates)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        int year = Number(match, 1), month = Number(match, 2);
        if (!match.Groups[2].Success)
            return dates.Read(match.Groups[1].Value);
        if (!match.Groups[3].Success)
            return dates.Of(year, month, null, text);
        var time = match.Groups[4].Value;
        return time.Length == 0
            ? dates.Of(year, month, Number(match, 3), text)
            : dates.Read(
                string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{Number(match, 3):D2} {time}"));
    }

    private static int Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    // The day of the week may be in brackets behind the date.
    [GeneratedRegex(
        @"^([0-9]{4})\s*[年년]\s*(?:([0-9]{1,2})\s*[月월]\s*(?:([0-9]{1,2})\s*[日号號일]\s*"
            + @"(?:[(（].{1,4}[)）]\s*)?([0-9]{1,2}:.*)?)?)?$"
    )]
    private static partial Regex Pattern();
}
