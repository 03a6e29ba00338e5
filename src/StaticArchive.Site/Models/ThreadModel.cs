using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Stories that follow each other up.</summary>
/// <param name="Title">Headline of the first.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Entries">Oldest first; of a long thread those around the page's own story, its beginning and its end.</param>
internal sealed record ThreadModel(string Title, string Url, int Count, StoryModel First, StoryModel Last, ImmutableArray<ThreadEntry> Entries);
