using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>Counts stories by year, with the empty years between.</summary>
internal static class YearModels
{
    // A single misdated story must not stretch a chart over centuries.
    private const int LongestChart = 120;

    public static ImmutableArray<YearModel> All(SiteModel site) =>
        Chart(site, site.Plan.Calendar.Years.Select(year => (year.Year, year.Stories.Length)));

    public static ImmutableArray<YearModel> Of(SiteModel site, int[] stories) => Chart(site, Counts(site, stories));

    private static IEnumerable<(int Year, int Count)> Counts(SiteModel site, int[] stories)
    {
        var counts = new SortedDictionary<int, int>();
        var years = site.Plan.Calendar.YearOf;
        for (var start = 0; start < stories.Length;)
        {
            // Stories are in the order of their dates, so those of a year stand together but for time zones.
            var (year, end) = (years[stories[start]], start + 1);
            while (end < stories.Length && years[stories[end]] == year)
                end++;
            if (year > 0)
                counts[year] = counts.GetValueOrDefault(year) + end - start;
            start = end;
        }
        return counts.Select(pair => (pair.Key, pair.Value));
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
