using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>The list of the pages of an own kind, such as a glossary.</summary>
internal sealed record KindPage : PageModel
{
    /// <summary>What the kind is called in the settings.</summary>
    public required string Name { get; init; }

    /// <summary>By their order, then by headline.</summary>
    public required ImmutableArray<StoryModel> Entries { get; init; }
}
