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
                is "" or "." or "st" or "nd" or "rd" or "th" or "er" or "e" or "º" or "ª"
            && int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? day
            : 0;
    }

    private static bool TryNumber(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>Names of months in the languages that archives write dates in, in the forms that dates use.</summary>
internal static class MonthNames
{
    private const int MinAbbreviation = 3;

    /// <summary>In English, for messages.</summary>
    public static ImmutableArray<string> English { get; } = Words(
        "January February March April May June July August September October November December");

    private static readonly ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> ByLanguage =
        new Dictionary<string, ImmutableArray<ImmutableArray<string>>>
        {
            ["en"] = [English],
            ["de"] =
            [
                Words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
                Words("Jänner Feber Maerz April Mai Juni Juli August September Oktober November Dezember"),
            ],
            ["fr"] = [Words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")],
            ["es"] =
            [
                Words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
                Words("enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre"),
            ],
            ["it"] =
            [
                Words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
            ],
            ["pt"] =
            [
                Words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
            ],
            ["nl"] = [Words("januari februari maart april mei juni juli augustus september oktober november december")],
            ["sv"] = [Words("januari februari mars april maj juni juli augusti september oktober november december")],
            ["da"] = [Words("januar februar marts april maj juni juli august september oktober november december")],
            ["nb"] = [Words("januar februar mars april mai juni juli august september oktober november desember")],
            ["fi"] =
            [
                Words(
                    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu "
                        + "joulukuu"),
                Words(
                    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
                        + "lokakuuta marraskuuta joulukuuta"),
            ],
            ["pl"] =
            [
                Words(
                    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
                ),
            ],
            ["cs"] = [Words("ledna února března dubna května června července srpna září října listopadu prosince")],
            ["ru"] = [Words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")],
            ["uk"] = [Words("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня")],
            ["tr"] = [Words("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")],
        }.ToImmutableDictionary();

    /// <summary>The month of that name, or 0. In English and in the archive's language three letters are enough
    /// ("Sept."); in other languages the whole name is asked for, and it must be the same month in all that know
    /// it.</summary>
    public static int Find(string word, string language)
    {
        var name = word.TrimEnd('.', ',');
        if (name.Length < MinAbbreviation)
            return 0;
        var primary = language.Split('-')[0].ToLowerInvariant() is var tag && tag is "no" or "nn" ? "nb" : tag;
        return Find(name, ByLanguage.GetValueOrDefault(primary, []), wholeName: false) is > 0 and var own ? own
            : Find(name, ByLanguage["en"], wholeName: false) is > 0 and var english ? english
            : FindAnywhere(name);
    }

    private static int FindAnywhere(string name)
    {
        var months = ByLanguage
            .Values.Select(lists => Find(name, lists, wholeName: true))
            .Where(month => month > 0)
            .Distinct()
            .ToArray();
        return months.Length == 1 ? months[0] : 0;
    }

    private static int Find(string name, ImmutableArray<ImmutableArray<string>> lists, bool wholeName)
    {
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Length; i++)
            {
                if (wholeName
                    ? list[i].Equals(name, StringComparison.OrdinalIgnoreCase)
                    : list[i].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    return i + 1;
            }
        }
        return 0;
    }

    private static ImmutableArray<string> Words(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
