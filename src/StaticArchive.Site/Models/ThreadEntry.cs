namespace StaticArchive.Models;

/// <summary>A story within its thread.</summary>
/// <param name="Story">The story.</param>
/// <param name="IsCurrent">Whether it is the page's own.</param>
/// <param name="Skipped">How many stories before it are left out here.</param>
internal sealed record ThreadEntry(StoryModel Story, bool IsCurrent, int Skipped);
