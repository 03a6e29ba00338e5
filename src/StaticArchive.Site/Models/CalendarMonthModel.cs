namespace StaticArchive.Models;

/// <summary>A month in a calendar of years.</summary>
/// <param name="Label">Its name in few letters.</param>
/// <param name="Url">Its page; null without stories.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Level">0 without stories, else 1 to 4 as its share of the fullest month.</param>
/// <param name="Summary">Month, year and count in words.</param>
internal sealed record CalendarMonthModel(string Label, string? Url, int Count, int Level, string Summary);
