namespace StaticArchive.Related;

/// <summary>Why one story is shown beside another.</summary>
internal enum ReasonKind
{
    /// <summary>An editor pinned it.</summary>
    Pinned,

    /// <summary>Both belong to one thread of follow-ups.</summary>
    Thread,

    /// <summary>The story at hand links to it.</summary>
    LinkedHere,

    /// <summary>It links to the story at hand.</summary>
    LinksHere,

    /// <summary>Both belong to the same series.</summary>
    Series,

    /// <summary>Both carry the same values of a facet.</summary>
    Facet,

    /// <summary>Both have the same author.</summary>
    Author,

    /// <summary>Both use the same uncommon words and phrases.</summary>
    Text,

    /// <summary>Nearest in time in the same section; the last rung of the ladder.</summary>
    Nearby,
}
