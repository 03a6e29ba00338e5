using System.Collections.Immutable;
using StaticArchive.Pages.Models;

namespace StaticArchive.Pages;

/// <summary>Counts stories by year, with the empty years between.</summary>
internal static class YearModels
{
    // A single misdated story must not stretch a chart over centuries.
    private const int LongestChart = 120;

    public static ImmutableArray<YearModel> All(SiteModel site) =>
        Chart(site, site.Plan.Calendar.Years.Select(year => (year.Year, year.Stories.Length)));

    public static ImmutableArray<YearModel> Of(SiteModel site, int[] stories) => Chart(site, Counts(site, stories));

    // Stories are in the order of their dates, so those of a year stand together, and need not be looked at.
    private static IEnumerable<(int Year, int Count)> Counts(SiteModel site, int[] stories)
    {
        foreach (var year in site.Plan.Calendar.Years)
        {
            var count = After(stories, year.Stories[^1]) - After(stories, year.Stories[0] - 1);
            if (count > 0)
                yield return (year.Year, count);
        }
    }

    // The place of the first that is greater.
    private static int After(int[] stories, int story)
    {
        var place = Array.BinarySearch(stories, story);
        return place < 0 ? ~place : place + 1;
    }

    private static ImmutableArray<YearModel> Chart(SiteModel site, IEnumerable<(int Year, int Count)> counted)
    {
        var counts = counted.ToArray();
        if (counts.Length == 0)
            return [];
        var last = counts[^1].Year;
        var first = Math.Max(counts[0].Year, last - LongestChart + 1);
        var most = counts.Max(year => year.Count);
        var years = ImmutableArray.CreateBuilder<YearModel>(last - first + 1);
        var next = Array.FindIndex(counts, year => year.Year >= first);
        for (var year = first; year <= last; year++)
        {
            var count = counts[next].Year == year ? counts[next++].Count : 0;
            var share = count == 0 ? 0 : Math.Max(1, count * 100 / most);
            years.Add(new YearModel(year, site.Href(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{year:0000}/")), count, share, site.Texts));
        }
        return years.MoveToImmutable();
    }
}
