namespace StaticArchive.Models;

/// <summary>The stories before and after one in a list that it belongs to.</summary>
/// <param name="Title">What the list is: the thread, a section, the archive.</param>
/// <param name="Url">The list, or null.</param>
/// <param name="Previous">The story before it, or null.</param>
/// <param name="Next">The story after it, or null.</param>
internal sealed record Neighbours(string Title, string? Url, StoryModel? Previous, StoryModel? Next);
