using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A month, whatever the year, with its days.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Title">Its name.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Days">Only those with stories, in order.</param>
internal sealed record MonthOfDays(string Id, string Title, int Count, ImmutableArray<DayModel> Days);
