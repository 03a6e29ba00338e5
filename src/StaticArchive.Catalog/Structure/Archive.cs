namespace StaticArchive.Catalog.Structure;

/// <summary>All stories together, with everything that only all of them can tell. A story is known by its ordinal, its
/// index in <see cref="Stories"/>; all lists of stories hold ordinals.</summary>
internal sealed record Archive
{
    public required ArchiveSettings Settings { get; init; }

    /// <summary>The published stories (and drafts, when asked for) by date, then slug, then path, oldest first; undated
    /// ones first of all.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Pages beside the stories, by <see cref="StoryMetadata.Order"/>, then headline.</summary>
    public required ImmutableArray<Story> Pages { get; init; }

    /// <summary>Editors' introductions of facet values, by path. <see cref="FacetValue.Introduction"/> refers to
    /// them.</summary>
    public required ImmutableArray<Story> Introductions { get; init; }

    /// <summary>Ordinals of the stories that lists show, ascending: all, but in an edition.</summary>
    public required ImmutableArray<int> Listed { get; init; }

    /// <summary>Which edition this is of an archive in several languages; null: it is all of it.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Indexes of the pages that lists show, in their order.</summary>
    public IEnumerable<int> ListedPages => Edition?.Pages ?? Enumerable.Range(0, Pages.Length);

    /// <summary>In the order of the settings.</summary>
    public required ImmutableArray<Facet> Facets { get; init; }

    /// <summary>The stories by who wrote them; beside the facets, for it counts for itself in relatedness and
    /// search.</summary>
    public Facet Authors { get; init; } = new(FacetDefinition.Authors, "/authors/", [], []);

    /// <summary>How many facets have pages: those of the settings, then <see cref="Authors"/>.</summary>
    public int ListedFacets => Facets.Length + 1;

    /// <summary>A facet that has pages.</summary>
    public Facet ListedFacet(int index) => index < Facets.Length ? Facets[index] : Authors;

    /// <summary>By node: what each slot of the body means. A node is the ordinal of a story, or counts on through the
    /// pages and then the introductions.</summary>
    public required ImmutableArray<ImmutableArray<ResolvedSlot>> Slots { get; init; }

    /// <summary>Links that only the plan of the site can judge, by path and place.</summary>
    public required ImmutableArray<PendingLink> PendingLinks { get; init; }

    /// <summary>By node: where the head image is (a site path, percent-encoded, or an http(s) address), or
    /// null.</summary>
    public required ImmutableArray<string?> Images { get; init; }

    /// <summary>By ordinal: stories that its text links to or teases, ascending, each once, never itself.</summary>
    public required ImmutableArray<ImmutableArray<int>> LinksTo { get; init; }

    /// <summary>By ordinal: stories whose text links to or teases it, ascending.</summary>
    public required ImmutableArray<ImmutableArray<int>> LinkedFrom { get; init; }

    /// <summary>By ordinal: the stories that it follows directly, ascending.</summary>
    public required ImmutableArray<ImmutableArray<int>> Follows { get; init; }

    /// <summary>By ordinal: the stories that follow it directly, ascending.</summary>
    public required ImmutableArray<ImmutableArray<int>> FollowedBy { get; init; }

    /// <summary>By the date of their last story, newest first.</summary>
    public required ImmutableArray<StoryThread> Threads { get; init; }

    /// <summary>By ordinal: index in <see cref="Threads"/>, or -1.</summary>
    public required ImmutableArray<int> ThreadOf { get; init; }

    /// <summary>By ordinal: pinned related stories in the editor's order.</summary>
    public required ImmutableArray<ImmutableArray<int>> Pinned { get; init; }

    /// <summary>The stories that the settings name to begin with, in their order.</summary>
    public required ImmutableArray<int> Begin { get; init; }

    /// <summary>By ordinal: stories never to be shown as related, ascending; both ways, and translations of the same
    /// story as well.</summary>
    public required ImmutableArray<ImmutableArray<int>> NeverRelated { get; init; }

    /// <summary>By ordinal: translations of the same story, ascending, without itself.</summary>
    public required ImmutableArray<ImmutableArray<int>> Translations { get; init; }

    /// <summary>Files that are published as they are, by path.</summary>
    public required ImmutableArray<InputAsset> Assets { get; init; }

    /// <summary>The story, page or introduction of that node.</summary>
    public Story Node(int node) =>
        node < Stories.Length ? Stories[node]
        : node < Stories.Length + Pages.Length ? Pages[node - Stories.Length]
        : Introductions[node - Stories.Length - Pages.Length];

    /// <summary>Whether lists show that story.</summary>
    public bool Lists(int ordinal) => Edition is null || Listed.BinarySearch(ordinal) >= 0;

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => Stories.Length + Pages.Length + Introductions.Length;

    /// <summary>The same object in all archives whose stories have the same metadata: they differ in texts and links at
    /// most.</summary>
    public object MetadataVersion { get; init; } = new();

    /// <summary>The same with an edited story in the place of one with the same metadata and links.</summary>
    public Archive WithText(int ordinal, Story edited) => this with { Stories = Stories.SetItem(ordinal, edited) };
}

/// <summary>Lists of ordinals, one for each story.</summary>
internal static class AdjacencyLists
{
    /// <summary>The arrows turned round: who points at each; ascending.</summary>
    public static ImmutableArray<ImmutableArray<int>> Reverse(ImmutableArray<ImmutableArray<int>> arrows)
    {
        var reversed = new List<int>?[arrows.Length];
        for (var from = 0; from < arrows.Length; from++)
        {
            foreach (var target in arrows[from])
                (reversed[target] ??= []).Add(from);
        }
        return [.. reversed.Select(list => list?.ToImmutableArray() ?? [])];
    }

    /// <summary>Ascending and without repeats.</summary>
    public static ImmutableArray<int> Sorted(IEnumerable<int> stories) => [.. stories.Distinct().Order()];
}

/// <summary>Stories that follow each other up, by <c>follows</c>: a connected part of that graph.</summary>
/// <param name="Index">Its place in <see cref="Archive.Threads"/>.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); at least two.</param>
/// <param name="Setting">What the settings call it, or null.</param>
/// <param name="Introduction">The node (see <see cref="Archive.Node"/>) of an editor's introduction, or -1.</param>
internal sealed record StoryThread(
    int Index, ImmutableArray<int> Stories, ThreadSetting? Setting = null, int Introduction = -1);

/// <summary>What a body's slot turned out to mean.</summary>
/// <param name="Href">
/// Site path with query and fragment, without base path; just the fragment for a link within the page. Null: it leads
/// nowhere and was let pass (a rule set to a lower severity, or <c>--keep-going</c>); a link then loses its
/// <c>href</c>, an image or teaser is left out.
/// </param>
/// <param name="Story">Ordinal of the story that it leads to, or -1.</param>
internal readonly record struct ResolvedSlot(string? Href, int Story = -1);

/// <summary>A link to a site path that is not a story, page or asset. It may be a generated page (a topic, a year, a
/// feed), which only the plan of the site can tell.</summary>
/// <param name="Path">The file that holds the link.</param>
/// <param name="Target">The site path.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Node">Index in <see cref="Archive.Slots"/>.</param>
/// <param name="Slot">Index of the slot within the body.</param>
internal sealed record PendingLink(string Path, string Target, TextSpan Span, int Node, int Slot);

/// <summary>What the lists of an archive in several languages show of it in one.</summary>
/// <param name="Index">Its place among the editions; the first is in the main language.</param>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Name">What its readers call the language.</param>
/// <param name="Root">What the addresses of its lists begin with: empty for the main language, or <c>/fr</c>.</param>
/// <param name="Pages">Indexes of its pages in <see cref="Archive.Pages"/>, in their order.</param>
internal sealed record Edition(int Index, string Tag, string Name, string Root, ImmutableArray<int> Pages);
