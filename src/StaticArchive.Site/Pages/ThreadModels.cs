namespace StaticArchive.Pages;

/// <summary>Threads as pages show them.</summary>
internal static class ThreadModels
{
    /// <summary>Without entries, for lists of threads.</summary>
    public static ThreadModel Summary(SitePlan site, StoryThread thread) => Model(site, thread, []);

    /// <summary>With the entries around a story of it, its beginning and its end.</summary>
    public static ThreadModel Around(SitePlan site, StoryThread thread, int story) =>
        Model(site, thread, Entries(site, thread.Stories, story));

    /// <summary>The threads with most stories.</summary>
    public static ImmutableArray<ThreadModel> Longest(SitePlan site, int count) =>
        [.. ByLength(site).Take(count).Select(thread => Summary(site, thread))];

    /// <summary>All threads, those with most stories first; ties to the newer.</summary>
    public static IEnumerable<StoryThread> ByLength(SitePlan site) =>
        site.Archive.Threads.OrderByDescending(thread => thread.Stories.Length).ThenBy(thread => thread.Index);

    private static ThreadModel Model(SitePlan site, StoryThread thread, ImmutableArray<ThreadEntry> entries) => new(
        ThreadNames.TitleOf(site, thread),
        ThreadNames.IntroductionOf(site.Archive, thread)?.Standfirst ?? thread.Setting?.Standfirst,
        site.Href(site.Lists.ThreadUrls[thread.Index]),
        thread.Stories.Length,
        new StoryModel(site, thread.Stories[0]),
        new StoryModel(site, thread.Stories[^1]),
        entries);

    /// <summary>The stories of a list around one of them, its beginning and its end.</summary>
    public static ImmutableArray<ThreadEntry> Entries(SitePlan site, ImmutableArray<int> stories, int current)
    {
        var middle = stories.BinarySearch(current);
        var window = SiteSize.ThreadEntries - 2;
        var start = Math.Clamp(middle - (window / 2), 0, Math.Max(0, stories.Length - window));
        var entries = ImmutableArray.CreateBuilder<ThreadEntry>(SiteSize.ThreadEntries);
        var end = start + window;
        // A line that says "1 story between" is as long as the story's.
        start = start == 2 ? 1 : start;
        end = end == stories.Length - 2 ? stories.Length - 1 : end;
        var before = -1;
        for (var i = 0; i < stories.Length; i++)
        {
            if (i != 0 && i != stories.Length - 1 && (i < start || i >= end))
                continue;
            entries.Add(new ThreadEntry(new StoryModel(site, stories[i]), stories[i] == current, i - before - 1));
            before = i;
        }
        return entries.DrainToImmutable();
    }
}

/// <summary>Lays threads out along time. A chart has a bounded number of lanes, and a lane of marks, however many
/// stories there are.</summary>
internal static class LaneModels
{
    private const int MaxTicks = 8;
    private const int QuarterlyUpTo = 800;

    // So that marks at either end are drawn whole.
    private const double Margin = 1;

    /// <summary>The threads with most stories; null where there are fewer than two, or no time between their
    /// dates.</summary>
    public static LaneChart? Longest(SitePlan site) =>
        Chart(site, ThreadModels.ByLength(site).Take(SiteSize.Lanes), null);

    /// <summary>The threads with most stories in that year, along the year.</summary>
    public static LaneChart? Of(SitePlan site, CalendarYear year)
    {
        var threads = year.Stories.Select(story => site.Archive.ThreadOf[story])
            .Where(thread => thread >= 0)
            .CountBy(thread => thread)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(SiteSize.Lanes)
            .Select(pair => site.Archive.Threads[pair.Key]);
        var first = Day(new DateTime(year.Year, 1, 1));
        var last = first + (DateTime.IsLeapYear(year.Year) ? 365 : 364);
        return Chart(site, threads, new LaneAxis(first, last, LanguageTag.IsRightToLeft(site.Language)));
    }

    // Without an axis, one from the first story to the last.
    private static LaneChart? Chart(SitePlan site, IEnumerable<StoryThread> threads, LaneAxis? axis)
    {
        var dated = threads.OrderBy(thread => thread.Stories[0])
            .Select(thread => (Thread: thread, Days: Days(site, thread, axis)))
            .Where(lane => lane.Days.Length > 0)
            .ToArray();
        if (dated.Length < 2)
            return null;
        axis ??= new LaneAxis(
            dated.Min(lane => lane.Days[0]), dated.Max(lane => lane.Days[^1]),
            LanguageTag.IsRightToLeft(site.Language));
        return axis.Length == 0
            ? null
            : new LaneChart([.. dated.Select(lane => Lane(site, lane.Thread, lane.Days, axis))], Ticks(site, axis));
    }

    private static LaneModel Lane(SitePlan site, StoryThread thread, long[] days, LaneAxis axis) => new(
        ThreadModels.Summary(site, thread),
        axis.Place(days[0]),
        axis.Place(days[^1]),
        [.. days.Select(axis.Place).Distinct()]);

    private static long[] Days(SitePlan site, StoryThread thread, LaneAxis? axis) =>
        [
            .. thread.Stories.Select(story => site.Archive.Stories[story].Published)
                .OfType<PartialDate>()
                .Select(date => Day(new DateTime(date.Year, date.Month, date.Day)))
                .Where(day => axis is null || (day >= axis.FirstDay && day <= axis.LastDay))
                .Order(),
        ];

    private static ImmutableArray<LaneTick> Ticks(SitePlan site, LaneAxis axis)
    {
        var quarterly = axis.Length <= QuarterlyUpTo;
        var (first, last) = (axis.First.Year, axis.Last.Year);
        var step = quarterly ? 1 : Math.Max(1, (last - first + MaxTicks - 1) / MaxTicks);
        var ticks = ImmutableArray.CreateBuilder<LaneTick>();
        for (var year = first; year <= last; year += step)
        {
            for (var month = 1; month <= (quarterly ? 12 : 1); month += 3)
            {
                var day = new DateTime(year, month, 1);
                if (day < axis.First || day > axis.Last)
                    continue;
                ticks.Add(
                    new LaneTick(
                        quarterly ? site.Texts.ShortMonth(year, month) : year.ToString(CultureInfo.InvariantCulture),
                        axis.Place(Day(day))));
            }
        }
        return ticks.DrainToImmutable();
    }

    private static long Day(DateTime date) => date.Ticks / TimeSpan.TicksPerDay;

    /// <summary>Turns days into places along a chart, in steps of one percent.</summary>
    private sealed record LaneAxis(long FirstDay, long LastDay, bool Mirrored)
    {
        public long Length => LastDay - FirstDay;

        public DateTime First => new(FirstDay * TimeSpan.TicksPerDay);

        public DateTime Last => new(LastDay * TimeSpan.TicksPerDay);

        public string Place(long day)
        {
            var share = (double)(day - FirstDay) / Length;
            var place = Margin + ((100 - (2 * Margin)) * (Mirrored ? 1 - share : share));
            return Math.Round(place).ToString(CultureInfo.InvariantCulture);
        }
    }
}
