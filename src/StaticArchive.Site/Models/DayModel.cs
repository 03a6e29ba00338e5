using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A day of the year.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Number">The day in digits.</param>
/// <param name="Label">Day and month in words.</param>
/// <param name="Url">Its page, or its place on this one.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Summary">Day and count in words.</param>
/// <param name="Stories">The stories, newest first, or none where the day has a page instead.</param>
internal sealed record DayModel(
    string Id, string Number, string Label, string Url, int Count, string Summary, ImmutableArray<StoryModel> Stories);
