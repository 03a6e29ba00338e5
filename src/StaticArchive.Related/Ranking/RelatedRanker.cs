using System.Runtime.InteropServices;

namespace StaticArchive.Related.Ranking;

/// <summary>Ranks related stories, one story at a time, reusing its scratch memory.</summary>
internal sealed class RelatedRanker
{
    /// <summary>So many of the most promising candidates are compared in any case.</summary>
    private const int FirstCompared = 32;

    private readonly Archive _archive;
    private readonly RelatedWeights _weights;
    private readonly long _floor;
    private readonly PairComparer _comparer;
    private readonly CandidateFinder _finder;
    private readonly ListComposer _composer;
    private readonly ReasonWriter _reasons;
    private readonly List<Candidate> _candidates = [];
    private readonly Comparison<Candidate> _bestFirst;
    private List<int> _found = [];

    internal RelatedRanker(RelatedIndex index, in RelatedWeights weights)
    {
        _archive = index.Archive;
        _weights = weights;
        _floor = Math.Max(1, (long)Math.Round(weights.Floor * 1e6));
        _comparer = new PairComparer(index);
        _finder = new CandidateFinder(index, _weights, _archive.Settings.Related.IndexCount);
        _composer = new ListComposer(index);
        _reasons = new ReasonWriter(index, _comparer, _weights);
        _bestFirst = BestFirst;
    }

    /// <summary>The stories related to a given one, best first, at most <paramref name="count"/>, and as many where
    /// the archive has them. A shorter list is always the beginning of a longer one.</summary>
    public ImmutableArray<RelatedStory> Rank(int story, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var candidates = Candidates(story);
        var reference = ReferenceOf(candidates);
        Score(0, reference);
        _composer.Begin(story, count);
        _composer.AddPinned(candidates);
        var isFloorReached = _composer.AddRanked(candidates, 0, _floor);
        if (!_composer.IsFull && !isFloorReached)
            AddFurther(reference);
        _composer.Fill(candidates);
        var list = ImmutableArray.CreateBuilder<RelatedStory>(_composer.Chosen.Count);
        foreach (var chosen in _composer.Chosen)
            list.Add(Explain(story, chosen, candidates, reference));
        return list.MoveToImmutable();
    }

    /// <summary>The stories most likely related to a given one, with what is known of each; valid until the next
    /// call.</summary>
    internal List<Candidate> Candidates(int story)
    {
        _candidates.Clear();
        _comparer.Begin(story);
        _found = _finder.Find(story, _comparer);
        Compare(0, Math.Min(_found.Count, _finder.Connected + FirstCompared));
        return _candidates;
    }

    /// <summary>What two stories have in common, whether or not one is in the other's list.</summary>
    internal ImmutableArray<Reason> Explain(int story, int other)
    {
        var reference = ReferenceOf(Candidates(story));
        return _reasons.Explain(
            story, new ChosenStory(other, -1, IsPinned: false), _comparer.Compare(other), reference);
    }

    /// <summary>What the text similarities of these candidates are measured in.</summary>
    internal static double ReferenceOf(List<Candidate> candidates)
    {
        Span<double> nearest = stackalloc double[10];
        return RelatedWeights.Reference(nearest[..Nearest(candidates, nearest)]);
    }

    /// <summary>The greatest text similarities among these candidates, greatest first; says how many there
    /// are.</summary>
    internal static int Nearest(List<Candidate> candidates, Span<double> nearest)
    {
        var count = 0;
        foreach (var candidate in candidates)
            count = TopTen.Insert(nearest, count, candidate.Signals.Text);
        return count;
    }

    // Most lists are full without them; they are worse than the first by the estimate that found them, and
    // come behind.
    private void AddFurther(double reference)
    {
        var first = _candidates.Count;
        Compare(first, _found.Count);
        Score(first, reference);
        _composer.AddRanked(_candidates, first, _floor);
    }

    private void Compare(int first, int end)
    {
        for (var i = first; i < end; i++)
            _candidates.Add(new Candidate(_found[i], 0, _comparer.Compare(_found[i])));
    }

    private void Score(int first, double reference)
    {
        var candidates = CollectionsMarshal.AsSpan(_candidates)[first..];
        foreach (ref var candidate in candidates)
            candidate = candidate with { Score = _weights.Score(candidate.Signals, reference) };
        candidates.Sort(_bestFirst);
    }

    private RelatedStory Explain(int story, ChosenStory chosen, List<Candidate> candidates, double reference)
    {
        var signals = chosen.Candidate >= 0 ? candidates[chosen.Candidate].Signals : _comparer.Compare(chosen.Story);
        var score = chosen.Candidate >= 0 ? candidates[chosen.Candidate].Score : _weights.Score(signals, reference);
        var isRelated = chosen.IsPinned || score >= _floor;
        return new RelatedStory(
            chosen.Story, score / 1e6, _reasons.Explain(story, chosen, signals, reference), isRelated);
    }

    private int BestFirst(Candidate left, Candidate right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        return byScore != 0
            ? byScore
            : string.CompareOrdinal(_archive.Stories[left.Story].Path, _archive.Stories[right.Story].Path);
    }
}
