using System.Collections.Frozen;
using System.Globalization;

namespace StaticArchive.Dates;

/// <summary>Dates with the name of a month, in any order that people and machines write: <c>5. April 2018</c>, <c>April
/// 5th, 2018, 3:04 PM</c>, <c>Thu, 05 Apr 2018 10:00:00 GMT</c>.</summary>
internal static class WrittenDates
{
    // Those of RFC 822; other names of zones have several meanings.
    private static readonly FrozenDictionary<string, string> Zones = new Dictionary<string, string>
    {
        ["UT"] = "+0000",
        ["GMT"] = "+0000",
        ["UTC"] = "+0000",
        ["Z"] = "+0000",
        ["EST"] = "-0500",
        ["EDT"] = "-0400",
        ["CST"] = "-0600",
        ["CDT"] = "-0500",
        ["MST"] = "-0700",
        ["MDT"] = "-0600",
        ["PST"] = "-0800",
        ["PDT"] = "-0700",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["of", "the", "de", "del", "den", "le", "di", "at", "um", "à"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What those words of <paramref name="text"/> mean, or null.</summary>
    public static DateParseResult? Read(string text, string[] words, DateReader dates)
    {
        int year = 0, month = 0, day = 0;
        string time = "", half = "", zone = "";
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            // A browser puts the name of the zone in brackets behind its offset.
            if (word[0] == '(')
                break;
            if (IsHalfOfDay(word))
                half = word;
            else if (word.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]))
                time = word;
            else if (year == 0 && word.Length == 4 && TryNumber(word, out var number))
                year = number;
            else if (day == 0 && DayOf(word) is > 0 and var found)
                day = found;
            else if (month == 0 && MonthNames.Find(word, dates.Language) is > 0 and var named)
                month = named;
            else if (time.Length > 0 && zone.Length == 0)
                zone = word;
            else if (i > 0 ? !Small.Contains(word) : word.Any(char.IsAsciiDigit))
                return null;
        }
        if (year == 0 || month == 0)
            return null;
        if (time.Length == 0)
            return half.Length > 0 || zone.Length > 0 ? null : dates.Of(year, month, day == 0 ? null : day, text);
        return day == 0
            ? null
            : WithTime(text, dates, dates.Of(year, month, day, text), $"{time} {half} {ZoneOf(zone)}");
    }

    private static DateParseResult WithTime(string text, DateReader dates, DateParseResult day, string time)
    {
        if (day.Date is not { } date)
            return day;
        var read = dates.Read(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{date.Machine} {string.Join(' ', time.Split(' ', StringSplitOptions.RemoveEmptyEntries))}"));
        return
            read.Date is null
            && read.Rule == DateRules.InvalidDate
            && !read.Message.Contains("zone", StringComparison.Ordinal)
            ? new DateParseResult(
                null, DateRules.InvalidDate, $"'{YamlValueReader.Shown(text)}' is not a date that can be read.")
            : read;
    }

    // Browsers write GMT+0200.
    private static string ZoneOf(string word) =>
        word.Length > 4 && word.StartsWith("GMT", StringComparison.Ordinal)
            ? word[3..]
            : Zones.GetValueOrDefault(word, word);

    private static bool IsHalfOfDay(string word) =>
        word.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() is "AM" or "PM";

    // 5, 05, 5., 5th, 1er, 1º
    private static int DayOf(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : word.Length;
        return
            digits is 1 or 2
            && word[digits..].ToLowerInvariant()
                is ""
                    or "."
                    or "st"
                    or "nd"
                    or "rd"
                    or "th"
                    or "er"
                    or "e"
                    or "º"
                    or "ª"
            && int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? day
            : 0;
    }

    private static bool TryNumber(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
