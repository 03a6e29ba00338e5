namespace StaticArchive.Search;

/// <summary>Where in a story a word stands.</summary>
internal enum SearchField
{
    Headline,
    Standfirst,
    Facets,
    Body,
}
