namespace StaticArchive.Related.Ranking;

/// <summary>Everything that the ranking knows of two stories, before it is weighed. Other than the links it is the same
/// both ways round.</summary>
/// <param name="Text">Cosine of their weighted terms, 0 to 1.</param>
/// <param name="Headlines">Which part of each headline's rare words is in the other text, summed up: 0 to 2.</param>
/// <param name="Facets">Sum over shared facet values of the facet's weight × rarity², rarity being 1 for a value of one
/// story and 0 for one of all.</param>
/// <param name="Authors">The same over shared authors.</param>
/// <param name="Names">Sum over names that both texts write of rarity².</param>
/// <param name="LinksTo">Whether the story at hand links to the other.</param>
/// <param name="LinkedFrom">Whether the other links to the story at hand.</param>
/// <param name="Thread">Whether both belong to one thread.</param>
/// <param name="Follows">Whether one of them directly follows the other in it.</param>
/// <param name="Series">Whether both belong to one series.</param>
/// <param name="Years">Between them; 1 when a date is not known.</param>
/// <param name="IsDated">Whether both have a date.</param>
internal readonly record struct PairSignals(
    double Text,
    double Headlines,
    double Facets,
    double Authors,
    double Names,
    bool LinksTo,
    bool LinkedFrom,
    bool Thread,
    bool Follows,
    bool Series,
    double Years,
    bool IsDated);
