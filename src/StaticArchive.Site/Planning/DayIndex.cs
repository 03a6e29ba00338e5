using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>The stories by the day of the year on which they were published, whatever the year; only those of which the
/// day is known for certain.</summary>
/// <param name="Days">Only those with stories, in the order of the calendar.</param>
/// <param name="Count">How many stories there are on all days.</param>
internal sealed record DayIndex(ImmutableArray<DayOfYear> Days, int Count)
{
    private const int MaxMonthLength = 32;

    public static DayIndex From(ImmutableArray<Story> stories)
    {
        var byDay = new List<int>?[13 * MaxMonthLength];
        var count = 0;
        for (var story = 0; story < stories.Length; story++)
        {
            if (stories[story].Published is not { } date || !IsCertain(date))
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
    public bool IsOnePageFor(int month) =>
        Days.Where(day => day.Month == month).Sum(day => day.Stories.Length) <= SiteSize.Lines;

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
internal sealed record DayOfYear(int Month, int Day, int[] Stories)
{
    /// <summary>Last segment of its address, and its fragment: <c>04-05</c>.</summary>
    public string Segment { get; } =
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
