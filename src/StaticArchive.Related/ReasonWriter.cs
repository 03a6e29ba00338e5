using System.Collections.Immutable;

namespace StaticArchive.Related;

/// <summary>Says why a story stands in a list, from the same signals that put it there. Scratch memory is reused; one per worker.</summary>
internal sealed class ReasonWriter
{
    /// <summary>What adds less to a score explains nothing.</summary>
    private const double LeastStrength = 0.01;
    private const double PinnedStrength = 1_000;

    private readonly RelatedIndex _index;
    private readonly Archive _archive;
    private readonly PairComparer _comparer;
    private readonly RelatedWeights _weights;
    private readonly SharedWords _words;
    private readonly List<Reason> _reasons = [];
    private readonly List<(string Name, double Worth)> _values = [];

    public ReasonWriter(RelatedIndex index, PairComparer comparer, RelatedWeights weights)
    {
        _index = index;
        _archive = index.Archive;
        _comparer = comparer;
        _weights = weights;
        _words = new SharedWords(index);
    }

    /// <summary>The reasons, strongest first; never none.</summary>
    public ImmutableArray<Reason> Explain(int story, ChosenStory chosen, in PairSignals signals, double reference)
    {
        _reasons.Clear();
        Add(chosen.IsPinned, ReasonKind.Pinned, PinnedStrength);
        Add(signals.Thread, ReasonKind.Thread, _weights.Thread);
        Add(signals.LinksTo, ReasonKind.LinkedHere, _weights.LinksTo);
        Add(signals.LinkedFrom, ReasonKind.LinksHere, _weights.LinkedFrom);
        if (signals.Series)
            _reasons.Add(new Reason(ReasonKind.Series, -1, [_archive.Stories[story].Series!], _weights.Series));
        AddText(chosen.Story, signals.Text * _weights.Text / reference);
        AddFacets(chosen.Story);
        AddAuthors(story, chosen.Story);
        if (_reasons.Count == 0)
            _reasons.Add(new Reason(ReasonKind.Nearby, -1, [], 0));
        // A list this short is sorted by insertion, which keeps the order of equals.
        _reasons.Sort((left, right) => left.Strength != right.Strength ? right.Strength.CompareTo(left.Strength) : Order(left).CompareTo(Order(right)));
        return [.. _reasons];
    }

    private static int Order(Reason reason) => ((int)reason.Kind * 1_000) + reason.Facet;

    private void Add(bool holds, ReasonKind kind, double strength)
    {
        if (holds && strength > 0)
            _reasons.Add(new Reason(kind, -1, [], strength));
    }

    private void AddText(int other, double strength)
    {
        if (strength < LeastStrength)
            return;
        var words = _words.Strongest(other, _comparer.WeightOf);
        if (!words.IsEmpty)
            _reasons.Add(new Reason(ReasonKind.Text, -1, words, strength));
    }

    private void AddFacets(int other)
    {
        _values.Clear();
        var facet = -1;
        foreach (var number in _index.FacetValues.Of(other))
        {
            if (_comparer.Shared(number) is not (> 0 and var worth))
                continue;
            if (_index.FacetValues.FacetOf(number) != facet)
            {
                AddValues(ReasonKind.Facet, facet, _weights.Facets);
                _values.Clear();
                facet = _index.FacetValues.FacetOf(number);
            }
            _values.Add((_index.FacetValues[number].Name, worth));
        }
        AddValues(ReasonKind.Facet, facet, _weights.Facets);
    }

    private void AddAuthors(int story, int other)
    {
        _values.Clear();
        var own = _index.Authors.Of(story);
        foreach (var author in _index.Authors.Of(other))
        {
            if (Array.IndexOf(own, author) >= 0)
                _values.Add((_index.Authors.NameOf(author), _comparer.WorthOfAuthor(author)));
        }
        AddValues(ReasonKind.Author, -1, _weights.Authors);
    }

    private void AddValues(ReasonKind kind, int facet, double weight)
    {
        var strength = 0.0;
        foreach (var (_, worth) in _values)
            strength += worth;
        strength *= weight;
        if (strength < LeastStrength)
            return;
        _values.Sort((left, right) => left.Worth != right.Worth ? right.Worth.CompareTo(left.Worth) : string.CompareOrdinal(left.Name, right.Name));
        _reasons.Add(new Reason(kind, facet, [.. _values.Select(value => value.Name)], strength));
    }
}
