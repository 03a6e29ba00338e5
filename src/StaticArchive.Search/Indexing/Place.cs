namespace StaticArchive.Search.Indexing;

/// <summary>Where a term stands in a story of a batch.</summary>
internal struct Place
{
    /// <summary>From 1; 0 where phrases do not look: in facets, and for spellings beside the words of the
    /// text.</summary>
    public int Position;

    /// <summary>The number of the usual word before it, or 0; likewise the one before that, and behind it.</summary>
    public short Before;
    public short SecondBefore;
    public short After;
    public short SecondAfter;

    /// <summary>The story, counted within its batch.</summary>
    public byte Story;

    public SearchField Field;
}
