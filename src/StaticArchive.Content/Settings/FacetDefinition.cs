namespace StaticArchive.Settings;

/// <summary>A front-matter key by whose values stories are gathered on pages of their own.</summary>
/// <param name="Key">The front-matter key, lower case, such as <c>people</c>.</param>
/// <param name="Singular">What one value is called, such as <c>person</c>.</param>
/// <param name="Plural">What the values are called, such as <c>people</c>; heading of the page that lists them.</param>
/// <param name="Prefix">First segment of the pages' addresses, such as <c>topics</c> in
/// <c>/topics/encryption/</c>.</param>
/// <param name="Weight">How much a shared value counts for relatedness; 1 is usual, 0 is nothing.</param>
/// <param name="Single">Whether a story has at most one value (a section) and not a list.</param>
/// <param name="Vocabulary">The only values allowed, or null when any is.</param>
internal sealed record FacetDefinition(
    string Key,
    string Singular,
    string Plural,
    string Prefix,
    double Weight,
    bool Single = false,
    ImmutableArray<string>? Vocabulary = null)
{
    /// <summary>Who wrote the stories: a facet that every archive has, of the front-matter key that means the
    /// same.</summary>
    public static FacetDefinition Authors { get; } = new("authors", "author", "authors", "authors", 0);

    /// <summary>The facets of an archive whose settings name none.</summary>
    public static ImmutableArray<FacetDefinition> Defaults { get; } =
    [
        new("section", "section", "sections", "sections", 0.5, Single: true),
        new("tags", "topic", "topics", "topics", 1),
        new("people", "person", "people", "people", 1.5),
        new("organisations", "organisation", "organisations", "organisations", 1),
        new("places", "place", "places", "places", 0.6),
    ];
}
