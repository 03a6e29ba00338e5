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

/// <summary>One reason, as data; the theme puts it in words.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Facet">
/// For <see cref="ReasonKind.Facet"/> and <see cref="ReasonKind.Section"/>: index of the facet in the archive's facets;
/// else -1.
/// </param>
/// <param name="Values">What is shared, rarest first, at most two: curated values, names of the texts, authors, the
/// series.</param>
internal sealed record Reason(ReasonKind Kind, int Facet, ImmutableArray<string> Values);

/// <summary>An entry of a story's related list.</summary>
/// <param name="Story">Ordinal of the story shown.</param>
/// <param name="Score">Greater is nearer; comparable within one list only.</param>
/// <param name="Reasons">Strongest first; empty where nothing is known.</param>
/// <param name="IsRelated">False where its score is below the floor: it stands there because the list has room.</param>
internal sealed record RelatedStory(int Story, double Score, ImmutableArray<Reason> Reasons, bool IsRelated);
