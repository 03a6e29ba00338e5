namespace StaticArchive.Related.Ranking;

/// <summary>Names that stories share and that are no facet: authors, series. Compared without regard to case.</summary>
internal sealed class SharedNames
{
    private readonly ImmutableArray<ImmutableArray<int>> _namesOf;
    private readonly ImmutableArray<ImmutableArray<int>> _storiesOf;
    private readonly ImmutableArray<string> _names;

    private SharedNames(
        ImmutableArray<ImmutableArray<int>> namesOf,
        ImmutableArray<ImmutableArray<int>> storiesOf,
        ImmutableArray<string> names)
    {
        (_namesOf, _storiesOf, _names) = (namesOf, storiesOf, names);
    }

    /// <param name="count">How many stories there are.</param>
    /// <param name="names">The names of the story with that ordinal.</param>
    public static SharedNames Gather(int count, Func<int, IEnumerable<string>> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var storiesOf = new List<List<int>>();
        var namesOf = new List<ImmutableArray<int>>(count);
        for (var story = 0; story < count; story++)
        {
            foreach (var name in names(story))
            {
                if (numbers.TryAdd(name, storiesOf.Count))
                    storiesOf.Add([]);
            }
            ImmutableArray<int> own = [.. names(story).Select(name => numbers[name]).Distinct()];
            foreach (var number in own)
                storiesOf[number].Add(story);
            namesOf.Add(own);
        }
        return new SharedNames(
            [.. namesOf],
            [.. storiesOf.Select(stories => stories.ToImmutableArray())],
            [.. numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)]);
    }

    /// <summary>Numbers of the story's names, in its own order.</summary>
    public ImmutableArray<int> Of(int story) => _namesOf[story];

    /// <summary>As the oldest story spells it.</summary>
    public string NameOf(int name) => _names[name];

    /// <summary>Ordinals of the stories with that name, ascending.</summary>
    public ImmutableArray<int> Stories(int name) => _storiesOf[name];
}
