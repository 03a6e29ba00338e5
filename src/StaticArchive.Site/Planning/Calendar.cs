using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>The stories by year and month of publication.</summary>
/// <param name="Years">Only those with stories, oldest first.</param>
/// <param name="Undated">Ordinals of stories without a date.</param>
/// <param name="YearOf">By ordinal; 0 without a date. Lists ask for it story by story, and would wait for each story's
/// own memory.</param>
internal sealed record Calendar(ImmutableArray<CalendarYear> Years, int[] Undated, int[] YearOf)
{
    public static Calendar From(ImmutableArray<Story> stories)
    {
        var undated = new List<int>();
        var byYear = new SortedDictionary<int, SortedDictionary<int, List<int>>>();
        for (var ordinal = 0; ordinal < stories.Length; ordinal++)
        {
            if (stories[ordinal].Published is not { } date)
            {
                undated.Add(ordinal);
                continue;
            }
            if (!byYear.TryGetValue(date.Year, out var months))
                byYear.Add(date.Year, months = []);
            var month = date.Precision == DatePrecision.Year ? 0 : date.Month;
            if (!months.TryGetValue(month, out var list))
                months.Add(month, list = []);
            list.Add(ordinal);
        }
        return new Calendar(
            [.. byYear.Select(pair => ToYear(pair.Key, pair.Value))], [.. undated],
            [.. stories.Select(story => story.Published?.Year ?? 0)]);
    }

    private static CalendarYear ToYear(int year, SortedDictionary<int, List<int>> months)
    {
        int[] all = [.. months.Values.SelectMany(list => list)];
        Array.Sort(all);
        return new CalendarYear(year, all, [.. months.Select(pair => new CalendarMonth(pair.Key, [.. pair.Value]))]);
    }
}

/// <summary>The stories of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stories">Ordinals, ascending.</param>
/// <param name="Months">Only those with stories, in order; one for stories without a month comes first.</param>
internal sealed record CalendarYear(int Year, int[] Stories, ImmutableArray<CalendarMonth> Months)
{
    /// <summary>Site path of its page.</summary>
    public string Url { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{Year:0000}/");
}

/// <summary>The stories of a month.</summary>
/// <param name="Month">1 to 12, or 0 for stories of which only the year is known.</param>
/// <param name="Stories">Ordinals, ascending.</param>
internal sealed record CalendarMonth(int Month, int[] Stories)
{
    /// <summary>Last segment of its address.</summary>
    public string Segment =>
        Month == 0 ? "undated" : Month.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
