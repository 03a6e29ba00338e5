using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A year in a calendar, with its months.</summary>
/// <param name="Label">The year.</param>
/// <param name="Url">Where its stories are.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Months">All twelve; none in a calendar of very many years.</param>
internal sealed record CalendarYearModel(
    string Label, string Url, int Count, ImmutableArray<CalendarMonthModel> Months);
