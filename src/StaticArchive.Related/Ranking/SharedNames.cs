namespace StaticArchive.Related.Ranking;

/// <summary>Names that stories share and that are no facet: authors, series. Compared without regard to case.</summary>
internal sealed class SharedNames
{
    private readonly int[][] _namesOf;
    private readonly int[][] _storiesOf;
    private readonly string[] _names;

    private SharedNames(int[][] namesOf, int[][] storiesOf, string[] names)
    {
        _names = names;
        _namesOf = namesOf;
        _storiesOf = storiesOf;
    }

    /// <param name="count">How many stories there are.</param>
    /// <param name="names">The names of the story with that ordinal.</param>
    public static SharedNames Gather(int count, Func<int, IEnumerable<string>> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var stories = new List<List<int>>();
        var namesOf = new int[count][];
        var spellings = new List<string>();
        var own = new List<int>();
        for (var story = 0; story < count; story++)
        {
            own.Clear();
            foreach (var name in names(story))
            {
                if (!numbers.TryGetValue(name, out var number))
                {
                    number = stories.Count;
                    numbers.Add(name, number);
                    stories.Add([]);
                    spellings.Add(name);
                }
                if (own.Contains(number))
                    continue;
                own.Add(number);
                stories[number].Add(story);
            }
            namesOf[story] = own.Count == 0 ? [] : [.. own];
        }
        return new SharedNames(namesOf, [.. stories.Select(list => list.ToArray())], [.. spellings]);
    }

    /// <summary>Numbers of the story's names, in its own order.</summary>
    public int[] Of(int story) => _namesOf[story];

    /// <summary>As the oldest story spells it.</summary>
    public string NameOf(int name) => _names[name];

    /// <summary>Ordinals of the stories with that name, ascending.</summary>
    public int[] Stories(int name) => _storiesOf[name];
}
