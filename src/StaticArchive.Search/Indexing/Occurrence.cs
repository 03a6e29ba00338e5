namespace StaticArchive.Search.Indexing;

/// <summary>A word, or a pair of usual words, of a story of a batch.</summary>
internal struct Occurrence
{
    public int Term;
    public Place Place;
}
