namespace StaticArchive.Planning;

/// <summary>The stories by year and month of publication.</summary>
/// <param name="Years">Only those with stories, oldest first.</param>
/// <param name="Undated">Ordinals of stories without a date.</param>
/// <param name="YearOf">By ordinal; 0 without a date. Lists read it story by story; reading each story instead would
/// miss the CPU's cache.</param>
internal sealed record Calendar(
    ImmutableArray<CalendarYear> Years, ImmutableArray<int> Undated, ImmutableArray<int> YearOf)
{
    public static Calendar From(Archive archive, SitePaths paths)
    {
        var stories = archive.Stories;
        var taken = stories.Concat(archive.Pages).Select(story => story.Url).ToHashSet(StringComparer.Ordinal);
        var undated = new List<int>();
        var byYear = new SortedDictionary<int, SortedDictionary<int, List<int>>>();
        foreach (var ordinal in archive.Listed)
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
            [.. byYear.Select(pair => ToYear(pair.Key, pair.Value, paths, taken))], [.. undated],
            [.. stories.Select(story => story.Published?.Year ?? 0)]);
    }

    // Where a story or page has the year's address, the year has another.
    private static CalendarYear ToYear(
        int year, SortedDictionary<int, List<int>> months, SitePaths paths, HashSet<string> taken)
    {
        var url = paths.Year(year);
        return new CalendarYear(
            year, [.. months.Values.SelectMany(list => list).Order()],
            [.. months.Select(pair => new CalendarMonth(pair.Key, [.. pair.Value]))],
            taken.Contains(url) ? paths.YearElsewhere(year) : url);
    }
}

/// <summary>The stories of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stories">Ordinals, ascending.</param>
/// <param name="Months">Only those with stories, in order; one for stories without a month comes first.</param>
/// <param name="Url">Site path of its page.</param>
internal sealed record CalendarYear(
    int Year, ImmutableArray<int> Stories, ImmutableArray<CalendarMonth> Months, string Url)
{
    public string Digits { get; } = Year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The stories of a month.</summary>
/// <param name="Month">1 to 12, or 0 for stories of which only the year is known.</param>
/// <param name="Stories">Ordinals, ascending.</param>
internal sealed record CalendarMonth(int Month, ImmutableArray<int> Stories)
{
    /// <summary>Last segment of its address.</summary>
    public string Segment =>
        Month == 0 ? "undated" : Month.ToString("00", CultureInfo.InvariantCulture);
}

/// <summary>The stories by the day of the year on which they were published, whatever the year; only those of which the
/// day is known for certain.</summary>
/// <param name="Days">Only those with stories, in the order of the calendar.</param>
/// <param name="Count">How many stories there are on all days.</param>
internal sealed record DayIndex(ImmutableArray<DayOfYear> Days, int Count)
{
    private const int MaxMonthLength = 32;

    public static DayIndex From(Archive archive)
    {
        var byDay = new List<int>?[13 * MaxMonthLength];
        var count = 0;
        foreach (var story in archive.Listed)
        {
            if (archive.Stories[story].Published is not { } date || !IsCertain(date))
                continue;
            (byDay[(date.Month * MaxMonthLength) + date.Day] ??= []).Add(story);
            count++;
        }
        return new DayIndex(
            [.. byDay.Select((list, place) => (list, place)).Where(day => day.list is not null)
                .Select(day => new DayOfYear(day.place / MaxMonthLength, day.place % MaxMonthLength, [.. day.list!]))],
            count);
    }

    /// <summary>Whether the stories of all days fit on one page.</summary>
    public bool IsOnePage => Count <= SiteSize.Lines;

    /// <summary>Whether the stories of that month fit on one page.</summary>
    public bool IsOnePageFor(int month) => Of(month).Sum(day => day.Stories.Length) <= SiteSize.Lines;

    /// <summary>The months with stories, 1 to 12.</summary>
    public IEnumerable<int> Months => Days.Select(day => day.Month).Distinct();

    /// <summary>The days of that month with stories.</summary>
    public ImmutableArray<DayOfYear> Of(int month) => [.. Days.Where(day => day.Month == month)];

    /// <summary>Whether the day itself is known.</summary>
    public static bool IsCertain(PartialDate date) =>
        date.Precision is DatePrecision.Day or DatePrecision.Time
        && !date.IsApproximate
        && !date.IsUncertain
        && date.End is null;
}

/// <summary>The stories of one day of the year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); never empty.</param>
internal sealed record DayOfYear(int Month, int Day, ImmutableArray<int> Stories)
{
    /// <summary>Last segment of its address, and its fragment: <c>04-05</c>.</summary>
    public string Segment { get; } =
        string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
