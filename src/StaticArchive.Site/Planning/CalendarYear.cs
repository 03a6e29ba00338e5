using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>The stories of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stories">Ordinals, ascending.</param>
/// <param name="Months">Only those with stories, in order; one for stories without a month comes first.</param>
internal sealed record CalendarYear(int Year, int[] Stories, ImmutableArray<CalendarMonth> Months)
{
    /// <summary>Site path of its page.</summary>
    public string Url { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{Year:0000}/");
}
