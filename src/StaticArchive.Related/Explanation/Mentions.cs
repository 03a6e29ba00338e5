namespace StaticArchive.Related.Explanation;

/// <summary>
/// Which curated values a story's text names. Found when first asked for and kept. Thread-safe: whichever worker finds
/// them finds the same.
/// </summary>
internal sealed class Mentions(Archive archive, FacetNumbers values, WordLists lists)
{
    private readonly CuratedNameTable _table = new(archive, values, lists);
    private readonly int[]?[] _values = new int[]?[archive.Stories.Length];

    /// <summary>What finds them; one per worker.</summary>
    public CuratedNames CreateFinder() => new(_table);

    /// <summary>Numbers of the values, ascending; some may be the story's own.</summary>
    /// <param name="story">Its ordinal.</param>
    /// <param name="finder">From <see cref="CreateFinder"/>.</param>
    public ReadOnlySpan<int> Of(int story, CuratedNames finder) => _values[story] ??= finder.In(archive.Stories[story]);
}
