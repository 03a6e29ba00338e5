using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Pages;

/// <summary>Years with their months, to be scanned at a glance.</summary>
internal static class CalendarModels
{
    private const int Levels = 4;

    /// <summary>Newest first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="years">Oldest first.</param>
    /// <param name="url">Where a year leads: a site path.</param>
    public static ImmutableArray<CalendarYearModel> Of(
        SiteContext site, ImmutableArray<CalendarYear> years, Func<CalendarYear, string> url)
    {
        var most = years
            .SelectMany(year => year.Months)
            .Where(month => month.Month > 0)
            .Select(month => month.Stories.Length)
            .DefaultIfEmpty(1)
            .Max();
        return
        [
            .. years.Reverse().Select((year, place) => new CalendarYearModel(
                year.Year.ToString(CultureInfo.InvariantCulture),
                site.Href(url(year)),
                year.Stories.Length,
                place < SiteSize.YearsWithMonths ? Months(site, year, most) : [])),
        ];
    }

    private static ImmutableArray<CalendarMonthModel> Months(SiteContext site, CalendarYear year, int most)
    {
        var months = ImmutableArray.CreateBuilder<CalendarMonthModel>(12);
        for (var number = 1; number <= 12; number++)
        {
            var month = year.Months.FirstOrDefault(month => month.Month == number);
            var label = site.Texts.ShortMonthName(number);
            months.Add(month is null
                ? new CalendarMonthModel(label, null, 0, 0, "")
                : new CalendarMonthModel(label, site.Href(SitePaths.Month(year, month)), month.Stories.Length,
                    ((month.Stories.Length * Levels) + most - 1) / most, Summary(site, year.Year, month)));
        }
        return months.MoveToImmutable();
    }

    private static string Summary(SiteContext site, int year, CalendarMonth month) =>
        site
            .Texts.Count(TextKeys.YearBar, month.Stories.Length)
            .Replace("{year}", Texts.Capitalised(site.Texts.Month(year, month.Month)), StringComparison.Ordinal);
}
