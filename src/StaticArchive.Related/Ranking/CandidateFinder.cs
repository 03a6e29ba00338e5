namespace StaticArchive.Related.Ranking;

/// <summary>Finds the stories worth comparing with a given one, at a cost that does not grow with the archive: it walks
/// the stories of each shared term, facet value and author, rare ones first, and of what is too common for the budget
/// only those nearest in time. Scratch memory is reused; one per worker.</summary>
internal sealed class CandidateFinder
{
    /// <summary>So many candidates are compared exactly, or some more where the story's index is long.</summary>
    private const int MinCandidates = 48;
    private const int BeyondIndex = 18;

    /// <summary>Of links, threads and series only this many.</summary>
    private const int MaxOfOneKind = 32;
    private const int MaxOfOneName = 64;
    private const int MaxShare = 1 << 25;

    /// <summary>Similarity 1 in points; products of weights are shifted down to it.</summary>
    private const int UnitShift = 24;
    private const int Unit = 1 << UnitShift;

    private readonly RelatedIndex _index;
    private readonly Archive _archive;
    private readonly RelatedWeights _weights;
    private readonly int[] _points;
    private readonly int[] _touched;
    private readonly int[] _mark;
    private readonly TopCandidates _top;
    private readonly List<int> _found = [];
    private int _touchedCount;
    private int _epoch;

    public CandidateFinder(RelatedIndex index, RelatedWeights weights, int indexCount)
    {
        _index = index;
        _archive = index.Archive;
        _weights = weights;
        _points = new int[index.StoryOf.Length];
        _touched = new int[index.StoryOf.Length];
        _mark = new int[_archive.Stories.Length];
        _top = new TopCandidates(Math.Max(MinCandidates, indexCount + BeyondIndex));
    }

    /// <summary>Ordinals, each once, neither the story itself nor what must not be related to it: first those that an
    /// editor connected with it, then the others, the most promising first. Valid until the next call.</summary>
    public List<int> Find(int story, PairComparer comparer)
    {
        _found.Clear();
        _epoch++;
        _mark[story] = _epoch;
        foreach (var never in _archive.NeverRelated[story])
            _mark[never] = _epoch;
        AddConnected(story);
        Connected = _found.Count;
        WalkTexts(story);
        WalkNames(story, comparer, TextReference(story));
        TakeBest(story, comparer);
        return _found;
    }

    /// <summary>How many of those found last are there because an editor connected them.</summary>
    public int Connected { get; private set; }

    private void AddConnected(int story)
    {
        foreach (var pinned in _archive.Pinned[story])
            Add(story, pinned);
        AddNearest(story, _archive.LinksTo[story].AsSpan());
        AddNearest(story, _archive.LinkedFrom[story].AsSpan());
        AddNearest(story, _archive.Follows[story].AsSpan());
        AddNearest(story, _archive.FollowedBy[story].AsSpan());
        if (_archive.ThreadOf[story] is >= 0 and var thread)
            AddNearest(story, _archive.Threads[thread].Stories.AsSpan());
        foreach (var series in _index.Series.Of(story))
            AddNearest(story, _index.Series.Stories(series).AsSpan());
    }

    private void AddNearest(int story, ReadOnlySpan<int> ascending)
    {
        var (begin, count) = SortedWindow.Window(ascending, story, MaxOfOneKind);
        for (var i = begin; i < begin + count; i++)
            Add(story, ascending[i]);
    }

    private void Add(int story, int other)
    {
        if (_mark[other] == _epoch || !_index.Languages.MayMix(story, other))
            return;
        _mark[other] = _epoch;
        _found.Add(other);
    }

    private void WalkTexts(int story)
    {
        if (_weights.Text <= 0)
            return;
        var text = _index.Text;
        var document = _index.DocumentOf[story];
        var middle = BuiltDocumentNear(story);
        var vector = text.Vectors[document];
        for (var i = 0; i < vector.Strongest; i++)
            Walk(
                text.Postings.Near(vector.Terms[i], middle, text.Budget.WindowOfTerm, _index.BuiltDocuments),
                vector.Weights[i]);
        foreach (var edited in _index.Edited)
            WalkEdited(vector, _index.DocumentOf[edited]);
    }

    // The postings do not have an edited story. It gets the points that they would give it: the sums decide who is
    // compared, and must not depend on how the index came to be.
    private void WalkEdited(TermVector own, int document)
    {
        var other = _index.Text.Vectors[document];
        for (int i = 0, j = 0; i < own.Strongest && j < other.Strongest;)
        {
            if (own.Terms[i] < other.Terms[j])
                i++;
            else if (own.Terms[i] > other.Terms[j])
                j++;
            else
                AddPoints(document, PointsOf(own.Weights[i++], new Posting(document, other.Weights[j++]).Weight));
        }
    }

    private static int PointsOf(uint weight, uint other) => (int)((weight * other) >> (30 - UnitShift)) + 1;

    private void Walk(ReadOnlySpan<Posting> postings, uint weight)
    {
        var points = _points;
        var touched = _touched;
        var count = _touchedCount;
        foreach (var posting in postings)
        {
            var document = posting.Document;
            ref var own = ref points[document];
            if (own == 0)
                touched[count++] = document;
            own += PointsOf(weight, posting.Weight);
        }
        _touchedCount = count;
    }

    // An edited story is in no postings; its place in time is that of the one before it.
    private int BuiltDocumentNear(int story)
    {
        for (var at = story; at >= 0; at--)
        {
            if (_index.DocumentOf[at] < _index.BuiltDocuments)
                return _index.DocumentOf[at];
        }
        return 0;
    }

    private double TextReference(int story)
    {
        Span<double> nearest = stackalloc double[10];
        var count = 0;
        var least = 0;
        for (var i = 0; i < _touchedCount; i++)
        {
            var document = _touched[i];
            var other = _index.StoryOf[document];
            if (_points[document] > least && other >= 0 && other != story)
            {
                count = TopTen.Insert(nearest, count, _points[document] / (double)Unit);
                least = count < nearest.Length ? 0 : (int)(nearest[^1] * Unit);
            }
        }
        return RelatedWeights.Reference(nearest[..count]);
    }

    private void WalkNames(int story, PairComparer comparer, double reference)
    {
        var unit = (_weights.Text > 0 ? reference / _weights.Text : 1) * Unit;
        foreach (var value in _index.FacetValues.Of(story))
            Walk(
                story, _index.FacetValues[value].Stories.AsSpan(),
                unit * _weights.Facets * _index.FacetValues.WorthOf(value));
        foreach (var author in _index.Authors.Of(story))
            Walk(
                story, _index.Authors.Stories(author).AsSpan(),
                unit * _weights.Authors * comparer.WorthOfAuthor(author));
    }

    private void Walk(int story, ReadOnlySpan<int> stories, double worth)
    {
        var points = (int)Math.Min(MaxShare, worth);
        if (points <= 0)
            return;
        var (begin, count) = SortedWindow.Window(stories, story, MaxOfOneName);
        for (var i = begin; i < begin + count; i++)
            AddPoints(_index.DocumentOf[stories[i]], points);
    }

    private void AddPoints(int document, int points)
    {
        if (_points[document] == 0)
            _touched[_touchedCount++] = document;
        _points[document] += points;
    }

    private void TakeBest(int story, PairComparer comparer)
    {
        _top.Clear();
        for (var i = 0; i < _touchedCount; i++)
        {
            var document = _touched[i];
            var points = _points[document];
            _points[document] = 0;
            if (points < _top.Least)
                continue;
            var other = _index.StoryOf[document];
            if (other >= 0 && _mark[other] != _epoch && _index.Languages.MayMix(story, other))
                _top.Offer(other, points / _weights.Decay(comparer.YearsBetween(other)));
        }
        _touchedCount = 0;
        foreach (var other in _top.BestFirst())
            Add(story, other);
    }
}
