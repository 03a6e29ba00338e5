namespace StaticArchive.Search.Indexing;

/// <summary>A page that a query may name: of a facet value, a thread, a page beside the stories.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Url">Its site path.</param>
/// <param name="Kind">What it is, in the words of the interface; empty where that says nothing.</param>
/// <param name="Stories">How many stories it lists; 0 for other pages.</param>
internal sealed record SearchName(string Title, string Url, string Kind, int Stories)
{
    /// <summary>Other names of the same.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
