namespace StaticArchive.Related.Ranking;

/// <summary>Why one story is shown beside another, strongest first.</summary>
internal enum ReasonKind
{
    /// <summary>An editor pinned it.</summary>
    Pinned,

    /// <summary>Both belong to one thread of follow-ups.</summary>
    Thread,

    /// <summary>The story links to it.</summary>
    LinkedHere,

    /// <summary>It links to the story.</summary>
    LinksHere,

    /// <summary>Both belong to the same series.</summary>
    Series,

    /// <summary>Both have the same values of a facet, or one has them and the other names them in its text.</summary>
    Facet,

    /// <summary>Both texts have the same names.</summary>
    Text,

    /// <summary>Both have the same author.</summary>
    Author,

    /// <summary>Both are in the same section.</summary>
    Section,

    /// <summary>The texts are alike, though no name or phrase says why.</summary>
    Similar,

    /// <summary>From about the same time.</summary>
    Nearby,
}
