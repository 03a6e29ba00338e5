namespace StaticArchive.Related.Explanation;

/// <summary>Which curated values a story's text names. Found when first asked for and kept, also for the archive after
/// an edit where it holds the same names. Thread-safe: all workers find the same.</summary>
internal sealed class Mentions
{
    private readonly Archive _archive;
    private readonly Lazy<CuratedNameTable> _table;
    private readonly int[]?[] _values;

    /// <param name="archive">The archive.</param>
    /// <param name="values">Its curated values.</param>
    /// <param name="lists">The words of its languages.</param>
    /// <param name="before">The mentions before an edit; null for a full build.</param>
    public Mentions(Archive archive, FacetNumbers values, WordLists lists, Mentions? before)
    {
        (_archive, Values) = (archive, values);
        if (before is not null && before.Values.HaveSameNames(values))
        {
            _table = before._table;
            _values = Kept(before, archive);
        }
        else
        {
            _table = new(() => new CuratedNameTable(archive, values, lists));
            _values = new int[]?[archive.Stories.Length];
        }
    }

    private FacetNumbers Values { get; }

    /// <summary>What finds them; one per worker.</summary>
    public CuratedNames CreateFinder() => new(_table.Value);

    /// <summary>Numbers of the values, ascending; some may be the story's own.</summary>
    /// <param name="story">Its ordinal.</param>
    /// <param name="finder">From <see cref="CreateFinder"/>.</param>
    public ReadOnlySpan<int> Of(int story, CuratedNames finder) =>
        _values[story] ??= finder.In(_archive.Stories[story]);

    private static int[]?[] Kept(Mentions before, Archive archive)
    {
        var (old, stories) = (before._archive.Stories, archive.Stories);
        if (old.Length == stories.Length)
            return [.. before._values.Select((own, i) => ReferenceEquals(old[i], stories[i]) ? own : null)];
        var known = new Dictionary<Story, int[]?>(old.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < old.Length; i++)
            known.Add(old[i], before._values[i]);
        return [.. stories.Select(story => known.GetValueOrDefault(story))];
    }
}
