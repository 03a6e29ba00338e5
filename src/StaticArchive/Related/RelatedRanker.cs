using System.Collections.Immutable;
using StaticArchive.Catalog;
using StaticArchive.Settings;

namespace StaticArchive.Related;

/// <summary>Ranks related stories, one story at a time, reusing its scratch memory.</summary>
public sealed class RelatedRanker
{
    private readonly RelatedIndex _index;
    private readonly Archive _archive;
    private readonly RelatedWeights _weights;
    private readonly PairComparer _comparer;
    private readonly CandidateFinder _finder;
    private readonly ListComposer _composer;
    private readonly ReasonWriter _reasons;
    private readonly List<Candidate> _candidates = [];
    private readonly Comparison<Candidate> _bestFirst;

    internal RelatedRanker(RelatedIndex index, RelatedSettings settings)
    {
        _index = index;
        _archive = index.Archive;
        _weights = new RelatedWeights(settings);
        _comparer = new PairComparer(index);
        _finder = new CandidateFinder(index, _weights, settings.IndexCount);
        _composer = new ListComposer(index);
        _reasons = new ReasonWriter(index, _comparer, _weights);
        _bestFirst = BestFirst;
    }

    /// <summary>
    /// The stories related to the one at hand, best first, at most <paramref name="count"/>, and as many where the archive has them. A shorter list is
    /// always the beginning of a longer one.
    /// </summary>
    public ImmutableArray<RelatedStory> Rank(int story, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var candidates = Candidates(story);
        var reference = ScoreAll(candidates);
        candidates.Sort(_bestFirst);
        var chosen = _composer.Compose(story, candidates, count);
        var list = ImmutableArray.CreateBuilder<RelatedStory>(chosen.Count);
        foreach (var other in chosen)
            list.Add(Explain(story, other, candidates, reference));
        return list.MoveToImmutable();
    }

    /// <summary>The stories that may be related to the one at hand, with what is known of each; valid until the next call.</summary>
    internal List<Candidate> Candidates(int story)
    {
        _candidates.Clear();
        _comparer.Begin(story);
        foreach (var other in _finder.Find(story, _comparer))
            _candidates.Add(new Candidate(other, 0, _comparer.Compare(other)));
        return _candidates;
    }

    /// <summary>What the text similarities of these candidates are measured in.</summary>
    internal static double ReferenceOf(List<Candidate> candidates)
    {
        Span<double> nearest = stackalloc double[10];
        var count = 0;
        foreach (var candidate in candidates)
            count = TenGreatest.Insert(nearest, count, candidate.Signals.Text);
        return RelatedWeights.Reference(nearest[..count]);
    }

    private double ScoreAll(List<Candidate> candidates)
    {
        var reference = ReferenceOf(candidates);
        for (var i = 0; i < candidates.Count; i++)
            candidates[i] = candidates[i] with { Score = _weights.Score(candidates[i].Signals, reference) };
        return reference;
    }

    private RelatedStory Explain(int story, ChosenStory chosen, List<Candidate> candidates, double reference)
    {
        var signals = chosen.Candidate >= 0 ? candidates[chosen.Candidate].Signals : _comparer.Compare(chosen.Story);
        var score = chosen.Candidate >= 0 ? candidates[chosen.Candidate].Score : _weights.Score(signals, reference);
        return new RelatedStory(chosen.Story, score / 1e6, _reasons.Explain(story, chosen, signals, reference));
    }

    private int BestFirst(Candidate left, Candidate right)
    {
        var byScore = right.Score.CompareTo(left.Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(_archive.Stories[left.Story].Path, _archive.Stories[right.Story].Path);
    }
}
