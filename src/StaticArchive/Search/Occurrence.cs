namespace StaticArchive.Search;

/// <summary>A place of a term in a story.</summary>
internal struct Occurrence
{
    public int Position;

    /// <summary>The number of the usual word before it, fillers left out, or 0.</summary>
    public int Before;

    /// <summary>The number of the usual word after it, fillers left out, or 0.</summary>
    public int After;

    /// <summary>The next one of the same term, or -1.</summary>
    public int Next;
}
