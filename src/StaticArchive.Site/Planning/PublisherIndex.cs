namespace StaticArchive.Planning;

/// <summary>Who reported what: the sources of all stories by publisher.</summary>
internal sealed class PublisherIndex
{
    private readonly Dictionary<string, int> _byName;

    private PublisherIndex(ImmutableArray<Publisher> publishers, Dictionary<string, int> byName) =>
        (Publishers, _byName) = (publishers, byName);

    /// <summary>In the order in which the archive first cites them, so that a new one changes the address of
    /// none.</summary>
    public ImmutableArray<Publisher> Publishers { get; }

    /// <summary>Index in <see cref="Publishers"/> of a source's publisher, or -1 where it names none and is not
    /// online.</summary>
    public int Of(SourceCitation source) => NameOf(source) is { } name ? _byName.GetValueOrDefault(name, -1) : -1;

    public static PublisherIndex From(Archive archive, SitePaths paths)
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var gathered = new List<PublisherSources>();
        foreach (var story in archive.Listed)
        {
            foreach (var source in archive.Stories[story].Sources)
            {
                if (NameOf(source) is not { } name)
                    continue;
                if (!byName.TryGetValue(name, out var publisher))
                {
                    byName.Add(name, publisher = gathered.Count);
                    gathered.Add(new PublisherSources(name));
                }
                gathered[publisher].Add(source, story);
            }
        }
        var segments = new UniqueSegments("a-z", "page");
        return new PublisherIndex(
            [
                .. gathered.Select(publisher => new Publisher(
                    publisher.Name, $"{paths.Sources}{segments.Take(publisher.Name)}/", publisher.ToSources())),
            ],
            byName);
    }

    // Where no publisher is named, the host tells who it is.
    private static string? NameOf(SourceCitation source)
    {
        if (source.Publisher is { } publisher)
            return publisher;
        if (source.Url is null || !Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return null;
        return url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
    }
}

/// <summary>Who published sources that stories cite.</summary>
/// <param name="Name">As the first story that cites it spells it, or a host.</param>
/// <param name="Url">Site path of its page.</param>
/// <param name="Sources">By the first story that cites them.</param>
internal sealed record Publisher(string Name, string Url, ImmutableArray<CitedSource> Sources)
{
    /// <summary>Ordinals of the stories that cite it, ascending, each once.</summary>
    public ImmutableArray<int> Stories { get; } = [.. Sources.SelectMany(source => source.Stories).Distinct().Order()];
}

/// <summary>A source and the stories that cite it.</summary>
/// <param name="Source">As the first of them describes it.</param>
/// <param name="Stories">Ordinals, ascending; at least one.</param>
internal sealed record CitedSource(SourceCitation Source, ImmutableArray<int> Stories);

/// <summary>Gathers what one publisher reported. The same source may be cited with its address by one story and without
/// by another.</summary>
internal sealed class PublisherSources(string name)
{
    private readonly List<(SourceCitation Source, List<int> Stories)> _sources = [];
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byTitle = new(StringComparer.OrdinalIgnoreCase);

    public string Name => name;

    public void Add(SourceCitation source, int story)
    {
        var place = Place(source);
        if (place < 0)
        {
            place = _sources.Count;
            _sources.Add((source, []));
        }
        else if (_sources[place].Source.Url is null && source.Url is not null)
            _sources[place] = (source, _sources[place].Stories);
        if (source.Url is not null)
            _byAddress.TryAdd(source.Url, place);
        _byTitle.TryAdd(source.Title ?? "", place);
        var stories = _sources[place].Stories;
        if (stories.Count == 0 || stories[^1] != story)
            stories.Add(story);
    }

    public ImmutableArray<CitedSource> ToSources() =>
        [.. _sources.Select(source => new CitedSource(source.Source, [.. source.Stories]))];

    // Two addresses are two sources, whatever their titles.
    private int Place(SourceCitation source)
    {
        if (source.Url is not null && _byAddress.TryGetValue(source.Url, out var place))
            return place;
        return
            _byTitle.TryGetValue(source.Title ?? "", out place)
            && (source.Url is null || (_sources[place].Source.Url is null && source.Title is not null))
            ? place
            : -1;
    }
}
