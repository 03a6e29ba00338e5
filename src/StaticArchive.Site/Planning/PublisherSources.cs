using System.Collections.Immutable;

namespace StaticArchive.Planning;

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
