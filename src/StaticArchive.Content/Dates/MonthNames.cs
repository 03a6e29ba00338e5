using System.Collections.Immutable;

namespace StaticArchive.Dates;

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
