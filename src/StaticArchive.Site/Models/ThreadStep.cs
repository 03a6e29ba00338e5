namespace StaticArchive.Models;

/// <summary>A story on the page of its thread.</summary>
/// <param name="Story">The story.</param>
/// <param name="Gap">How long after the one before it, in words; null where that is short or not known.</param>
internal sealed record ThreadStep(StoryModel Story, string? Gap);
