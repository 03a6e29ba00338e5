using System.Text;

namespace StaticArchive.Related;

/// <summary>
/// Looks for weights that find more of the held-out links: one weight at a time, on the stories of one half, until none
/// helps; what is found must help on the other half too. Only a clear gain is worth an editor's time.
/// </summary>
internal sealed class WeightSearch
{
    private const double ClearGain = 0.005;
    private const int MostRounds = 4;

    private static readonly double[] Steps = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

    private readonly HeldOutLinks _held;
    private readonly Candidate[][] _candidates;
    private readonly double[] _references;
    private readonly int[] _searchHalf;
    private readonly int[] _checkHalf;

    private WeightSearch(RelatedIndex index, HeldOutLinks held, RelatedSettings settings, int workers)
    {
        _held = held;
        _candidates = new Candidate[held.Queries.Length][];
        _references = new double[held.Queries.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(
            0,
            _candidates.Length,
            options,
            () => index.CreateRanker(settings),
            (i, _, ranker) =>
            {
                var candidates = ranker.Candidates(held.Queries[i]);
                _references[i] = RelatedRanker.ReferenceOf(candidates);
                _candidates[i] = [.. candidates];
                return ranker;
            },
            _ => { }
        );
        var halves = Enumerable
            .Range(0, _candidates.Length)
            .ToLookup(i => IsInSearchHalf(held.Archive.Stories[held.Queries[i]].Path));
        _searchHalf = [.. halves[true]];
        _checkHalf = [.. halves[false]];
    }

    /// <summary>Better weights, or null.</summary>
    public static WeightAdvice? Run(RelatedIndex index, HeldOutLinks held, RelatedSettings settings, int workers)
    {
        var search = new WeightSearch(index, held, settings, workers);
        var found = search.Climb(settings);
        var before = search.GainOn(search._checkHalf, settings);
        var after = search.GainOn(search._checkHalf, found);
        return after >= before + ClearGain ? new WeightAdvice(found, before, after) : null;
    }

    // By a hash of the path: which half a story falls into does not depend on the others.
    private static bool IsInSearchHalf(string path) => (TermHash.OfWord(Encoding.UTF8.GetBytes(path), 0) & 1) == 0;

    private RelatedSettings Climb(RelatedSettings settings)
    {
        var (best, gain) = (settings, GainOn(_searchHalf, settings) + ClearGain);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = gain;
            foreach (var neighbour in Neighbours(best))
            {
                var tried = GainOn(_searchHalf, neighbour);
                if (tried > gain)
                    (best, gain) = (neighbour, tried);
            }
            if (gain <= before)
                break;
        }
        return best;
    }

    private static IEnumerable<RelatedSettings> Neighbours(RelatedSettings settings) => Steps.SelectMany(step => new[]
    {
        settings with { Facets = step },
        settings with { Authors = step },
        settings with { Time = step },
        settings with { Series = step },
    });

    private double GainOn(int[] half, RelatedSettings settings)
    {
        var weights = new RelatedWeights(settings);
        return RankingQuality.Mean([.. half.Select(i => QualityOf(i, weights))]).Gain;
    }

    private RankingQuality QualityOf(int i, RelatedWeights weights)
    {
        var candidates = _candidates[i];
        var scores = Array.ConvertAll(candidates, candidate => -weights.Score(candidate.Signals, _references[i]));
        var stories = Array.ConvertAll(candidates, candidate => candidate.Story);
        Array.Sort(scores, stories);
        return RankingQuality.Of(stories, _held.LinkedOf[_held.Queries[i]]);
    }
}
