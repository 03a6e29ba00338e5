using System.Collections.Immutable;
using StaticArchive.Settings;
using StaticArchive.Stories;

namespace StaticArchive.Catalog;

/// <summary>
/// All stories together, with everything that only all of them can tell. A story is known by its ordinal, its index in
/// <see cref="Stories"/>; all lists of stories are int arrays of ordinals.
/// </summary>
public sealed class Archive
{
    public required ArchiveSettings Settings { get; init; }

    /// <summary>The published stories (and drafts, when asked for) by date, then slug, then path, oldest first; undated ones first of all.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Pages beside the stories, by <see cref="Story.Order"/>, then headline.</summary>
    public required ImmutableArray<Story> Pages { get; init; }

    /// <summary>In the order of the settings.</summary>
    public required ImmutableArray<Facet> Facets { get; init; }

    /// <summary>By ordinal: what each slot of the story's body means. Pages follow behind the stories.</summary>
    public required ResolvedSlot[][] Slots { get; init; }

    /// <summary>By ordinal: stories that its text links to or teases, ascending, each once, never itself.</summary>
    public required int[][] LinksTo { get; init; }

    /// <summary>By ordinal: stories whose text links to or teases it, ascending.</summary>
    public required int[][] LinkedFrom { get; init; }

    /// <summary>By ordinal: the stories that it follows directly, ascending.</summary>
    public required int[][] Follows { get; init; }

    /// <summary>By ordinal: the stories that follow it directly, ascending.</summary>
    public required int[][] FollowedBy { get; init; }

    /// <summary>By the date of their last story, newest first.</summary>
    public required ImmutableArray<StoryThread> Threads { get; init; }

    /// <summary>By ordinal: index in <see cref="Threads"/>, or -1.</summary>
    public required int[] ThreadOf { get; init; }

    /// <summary>By ordinal: pinned related stories in the editor's order.</summary>
    public required int[][] Pinned { get; init; }

    /// <summary>By ordinal: stories never to be shown as related, ascending; both ways, and translations of the same story as well.</summary>
    public required int[][] NeverRelated { get; init; }

    /// <summary>By ordinal: translations of the same story, ascending, without itself.</summary>
    public required int[][] Translations { get; init; }

    /// <summary>Files that are copied as they are, by path.</summary>
    public required ImmutableArray<InputAsset> Assets { get; init; }
}
