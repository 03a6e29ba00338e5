namespace StaticArchive.Stories;

/// <summary>What a Markdown file under <c>input/</c> is.</summary>
internal enum StoryKind
{
    /// <summary>A dated story, part of lists, facets, threads and feeds.</summary>
    Story,

    /// <summary>A page beside the stories (<c>type: page</c>), such as "About".</summary>
    Page,

    /// <summary>An editor's introduction of a facet value, from <c>_facets/KEY/VALUE.md</c>, or of a thread, from
    /// <c>_threads/ID.md</c>; no page of its own.</summary>
    Introduction,
}
