namespace StaticArchive.Settings;

/// <summary>What the settings say of one of several languages; what is null or empty is as in the main one.</summary>
/// <param name="Tag">Its BCP 47 tag.</param>
internal sealed record LanguageSettings(string Tag)
{
    /// <summary>What its readers call it.</summary>
    public string? Name { get; init; }

    /// <summary>The archive's name in it.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence in it on what the archive holds.</summary>
    public string? Description { get; init; }

    public ImmutableArray<NavigationItem> Navigation { get; init; } = [];

    /// <summary>By the key of a facet or of an own kind of pages: what it is called.</summary>
    public ImmutableDictionary<string, (string? Singular, string? Plural)> Names { get; init; } =
        ImmutableDictionary<string, (string? Singular, string? Plural)>.Empty;
}
