using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Stories under a heading: a year, a month, a letter.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Title">The heading.</param>
/// <param name="Url">The page of the group, or null.</param>
/// <param name="Count">How many stories it has, also where they are not listed here.</param>
/// <param name="Stories">The stories, or none where the group has a page instead.</param>
/// <param name="Groups">Groups within, or none.</param>
internal sealed record StoryGroup(
    string Id,
    string Title,
    string? Url,
    int Count,
    ImmutableArray<StoryModel> Stories,
    ImmutableArray<StoryGroup> Groups);
