using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Dates;

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

    // The day of the week may stand in brackets behind the date.
    [GeneratedRegex(
        @"^([0-9]{4})\s*[年년]\s*(?:([0-9]{1,2})\s*[月월]\s*(?:([0-9]{1,2})\s*[日号號일]\s*"
            + @"(?:[(（].{1,4}[)）]\s*)?([0-9]{1,2}:.*)?)?)?$"
    )]
    private static partial Regex Pattern();
}
