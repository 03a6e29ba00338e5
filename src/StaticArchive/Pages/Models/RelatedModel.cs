using System.Collections.Immutable;

namespace StaticArchive.Pages.Models;

/// <summary>A related story and why it is there.</summary>
/// <param name="Story">The story.</param>
/// <param name="Reasons">The three strongest at most, in a few words each, strongest first; never empty.</param>
public sealed record RelatedModel(StoryModel Story, ImmutableArray<string> Reasons);
