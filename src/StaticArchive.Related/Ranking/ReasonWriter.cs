namespace StaticArchive.Related.Ranking;

/// <summary>Says why a story is in a list, by kind: what editors said first, then what both texts name. Scratch memory
/// is reused; one per worker.</summary>
internal sealed class ReasonWriter
{
    private const int MaxCurated = 2;

    /// <summary>A value that more of the archive has says nothing.</summary>
    private const double MaxCuratedShare = 0.25;
    private const int MinCuratedStories = 5;

    /// <summary>In multiples of how near the ten nearest are: less is not called similar.</summary>
    private const double MinSimilarity = 0.5;

    /// <summary>Two stories are from the same time within two years and within a tenth of what the archive
    /// spans.</summary>
    private const double MaxYears = 2;
    private const double MaxPartOfSpan = 0.1;

    private readonly RelatedIndex _index;
    private readonly Archive _archive;
    private readonly PairComparer _comparer;
    private readonly RelatedWeights _weights;
    private readonly SharedNameFinder _names;
    private readonly CuratedNames _mentions;
    private readonly List<Reason> _reasons = [];
    private readonly List<(int Value, bool IsOnBoth)> _curated = [];
    private readonly List<string> _shown = [];
    private readonly double _mostYears;
    private readonly double _mostStories;

    public ReasonWriter(RelatedIndex index, PairComparer comparer, RelatedWeights weights)
    {
        _index = index;
        _archive = index.Archive;
        _comparer = comparer;
        _weights = weights;
        _names = new SharedNameFinder(index.Names, _archive.Stories.Length);
        _mentions = index.Mentions.CreateFinder();
        _mostYears = Math.Min(MaxYears, index.SpanOfYears * MaxPartOfSpan);
        _mostStories = Math.Max(MinCuratedStories, _archive.Stories.Length * MaxCuratedShare);
    }

    /// <summary>The reasons, strongest kind first; none where nothing is known but that the list had room.</summary>
    public ImmutableArray<Reason> Explain(int story, ChosenStory chosen, in PairSignals signals, double reference)
    {
        _reasons.Clear();
        _shown.Clear();
        Add(chosen.IsPinned, ReasonKind.Pinned);
        Add(signals.Thread && _weights.Thread > 0, ReasonKind.Thread);
        Add(signals.LinksTo && _weights.LinksTo > 0, ReasonKind.LinkedHere);
        Add(signals.LinkedFrom && _weights.LinkedFrom > 0, ReasonKind.LinksHere);
        if (signals.Series && _weights.Series > 0)
            _reasons.Add(new Reason(ReasonKind.Series, -1, [_archive.Stories[story].Series!]));
        if (_weights.Facets > 0)
            AddCurated(story, chosen.Story);
        if (_weights.Text > 0)
            AddNames(story, chosen.Story);
        if (_weights.Authors > 0)
            AddAuthors(story, chosen.Story);
        if (_reasons.Count == 0 && !AddSection(story, chosen.Story))
            Add(signals, reference);
        return [.. _reasons];
    }

    private void Add(bool holds, ReasonKind kind)
    {
        if (holds)
            _reasons.Add(new Reason(kind, -1, []));
    }

    private void Add(in PairSignals signals, double reference)
    {
        var isSimilar = signals.Text > RelatedWeights.LeastReference && signals.Text >= reference * MinSimilarity;
        if (isSimilar && _weights.Text > 0)
            _reasons.Add(new Reason(ReasonKind.Similar, -1, []));
        else if (signals.IsDated && signals.Years <= _mostYears)
            _reasons.Add(new Reason(ReasonKind.Nearby, -1, []));
    }

    private void AddCurated(int story, int other)
    {
        _curated.Clear();
        foreach (var value in _index.FacetValues.Of(other))
        {
            if (_comparer.Shared(value) > 0)
                AddCurated(value, isOnBoth: true);
        }
        foreach (var value in _index.Mentions.Of(story, _mentions))
        {
            if (_index.FacetValues.Of(other).Contains(value))
                AddCurated(value, isOnBoth: false);
        }
        foreach (var value in _index.Mentions.Of(other, _mentions))
        {
            if (_index.FacetValues.Of(story).Contains(value))
                AddCurated(value, isOnBoth: false);
        }
        _curated.Sort(RarestFirst);
        var count = Math.Min(MaxCurated, _curated.Count);
        for (var i = 0; i < count; i++)
            AddCurated(_curated[i].Value);
    }

    private void AddCurated(int value, bool isOnBoth)
    {
        var isKnown = _curated.Exists(entry => entry.Value == value);
        var isSection = _archive.Facets[_index.FacetValues.FacetOf(value)].Definition.Single;
        if (!isKnown && !isSection && _index.FacetValues[value].Stories.Length <= _mostStories)
            _curated.Add((value, isOnBoth));
    }

    private int RarestFirst((int Value, bool IsOnBoth) left, (int Value, bool IsOnBoth) right)
    {
        var byBoth = right.IsOnBoth.CompareTo(left.IsOnBoth);
        var byWorth = _index.FacetValues.WorthOf(right.Value).CompareTo(_index.FacetValues.WorthOf(left.Value));
        return byBoth != 0 ? byBoth : byWorth != 0 ? byWorth : left.Value.CompareTo(right.Value);
    }

    // Values of one facet are one reason.
    private void AddCurated(int value)
    {
        var (facet, name) = (_index.FacetValues.FacetOf(value), _index.FacetValues[value].Name);
        _shown.Add(name);
        if (_reasons is [.., { Kind: ReasonKind.Facet } last] && last.Facet == facet)
            _reasons[^1] = last with { Values = last.Values.Add(name) };
        else
            _reasons.Add(new Reason(ReasonKind.Facet, facet, [name]));
    }

    private void AddNames(int story, int other)
    {
        var stories = (_archive.Stories[story], _archive.Stories[other]);
        var names = _names.Find(_index.DocumentOf[story], _index.DocumentOf[other], _shown, stories);
        if (!names.IsEmpty)
            _reasons.Add(new Reason(ReasonKind.Text, -1, names));
    }

    private void AddAuthors(int story, int other)
    {
        var own = _index.Authors.Of(story);
        ImmutableArray<string> shared =
        [
            .. _index
                .Authors.Of(other)
                .Where(author =>
                    own.Contains(author) && _index.Authors.Stories(author).Length <= _mostStories)
                .OrderBy(author => _index.Authors.Stories(author).Length)
                .ThenBy(_index.Authors.NameOf, StringComparer.Ordinal)
                .Take(MaxCurated)
                .Select(_index.Authors.NameOf),
        ];
        if (!shared.IsEmpty)
            _reasons.Add(new Reason(ReasonKind.Author, -1, shared));
    }

    private bool AddSection(int story, int other)
    {
        foreach (var value in _index.FacetValues.Of(story))
        {
            var facet = _index.FacetValues.FacetOf(value);
            var isShared = _archive.Facets[facet].Definition.Single && _index.FacetValues.Of(other).Contains(value);
            if (!isShared || _index.FacetValues[value].Stories.Length > _mostStories)
                continue;
            _reasons.Add(new Reason(ReasonKind.Section, facet, [_index.FacetValues[value].Name]));
            return true;
        }
        return false;
    }
}
