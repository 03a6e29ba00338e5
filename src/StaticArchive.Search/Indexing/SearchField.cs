namespace StaticArchive.Search.Indexing;

/// <summary>Where in a story a word stands.</summary>
internal enum SearchField : byte
{
    Headline,
    Standfirst,
    Facets,
    Body,
}
