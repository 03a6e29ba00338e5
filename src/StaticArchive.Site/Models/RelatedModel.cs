namespace StaticArchive.Models;

/// <summary>A related story and why it is there.</summary>
/// <param name="Story">The story.</param>
/// <param name="Reason">Why, in a few words: the strongest reason; on the related index the three strongest, less what
/// the heading says, or null.</param>
internal sealed record RelatedModel(StoryModel Story, string? Reason);
