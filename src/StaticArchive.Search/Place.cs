namespace StaticArchive.Search;

/// <summary>Where a term stands in a story of a batch.</summary>
internal struct Place
{
    public int Position;

    /// <summary>The number of the usual word before it, fillers left out, or 0.</summary>
    public short Before;

    /// <summary>The number of the usual word after it, fillers left out, or 0.</summary>
    public short After;

    /// <summary>The story, counted within its batch.</summary>
    public byte Story;

    public SearchField Field;
}
