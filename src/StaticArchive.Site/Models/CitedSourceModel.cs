using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>A source on its publisher's page.</summary>
/// <param name="Source">The source.</param>
/// <param name="Stories">The newest stories that cite it, newest first; a few at most.</param>
/// <param name="Count">How many stories cite it.</param>
internal sealed record CitedSourceModel(SourceModel Source, ImmutableArray<StoryModel> Stories, int Count);
