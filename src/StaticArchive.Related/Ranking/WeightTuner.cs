namespace StaticArchive.Related.Ranking;

/// <summary>Finds the weights by which an archive's lists have most of what its stories link. The links, and the texts
/// of the links, are hidden from the ranking. A few weights are tried in coarse steps, checked on links that they were
/// not found by, and drawn to the defaults the more, the fewer links there are. The same archive gives the same
/// weights.</summary>
internal sealed class WeightTuner
{
    private const int MaxQueries = 240;
    private const int Folds = 3;
    private const int MaxRounds = 3;

    /// <summary>A weight must earn this much nDCG for each doubling or halving.</summary>
    private const double PriceOfStep = 0.0008;

    /// <summary>A smaller gain on links that the weights were not found by leaves the defaults.</summary>
    private const double MinGain = 0.004;

    /// <summary>Of the linked stories that lists find, one in so many may be below the floor.</summary>
    private const int PartBelowFloor = 20;
    private const int MinScores = 60;

    private static readonly double[] Steps = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4.5, 7];

    private readonly RelatedSettings _settings;
    private readonly ImmutableArray<JudgedStory> _judged;

    private WeightTuner(RelatedSettings settings, ImmutableArray<JudgedStory> judged) =>
        (_settings, _judged) = (settings, judged);

    /// <summary>The weights of an archive; how many workers does not matter.</summary>
    public static TunedWeights Tune(RelatedIndex index, int workers)
    {
        var linkedOf = HeldOutLinks.LinksOf(index.Archive, index.Languages, withBackLinks: false);
        var pairs = linkedOf.Sum(linked => linked.Length);
        if (pairs < TunedWeights.MinPairs)
            return TunedWeights.None(index.Archive.Settings.Related, pairs);
        var stories = index.Archive.Stories;
        ImmutableArray<int> queries =
        [
            .. Enumerable
                .Range(0, linkedOf.Length)
                .Where(story => linkedOf[story].Length > 0)
                .OrderBy(story => HashOf(stories[story].Path))
                .Take(MaxQueries),
        ];
        var judged = JudgedStory.Read(index.WithoutLinksOf(queries), queries, linkedOf, workers);
        return new WeightTuner(index.Archive.Settings.Related, judged).Find(pairs);
    }

    // By a hash of the path: who is judged, and in which fold, does not depend on other stories.
    private static ulong HashOf(string path) => TermHash.OfWord(Encoding.UTF8.GetBytes(path), 0);

    private TunedWeights Find(int pairs)
    {
        var (before, after) = (0.0, 0.0);
        for (var fold = 0; fold < Folds; fold++)
        {
            JudgedStory[] held = [.. _judged.Where(story => story.Place % Folds == fold)];
            JudgedStory[] rest = [.. _judged.Where(story => story.Place % Folds != fold)];
            var found = Shrunk(Climb(rest), pairs);
            before += GainOn(held, WeightFactors.Default) * held.Length;
            after += GainOn(held, found) * held.Length;
        }
        (before, after) = (before / _judged.Length, after / _judged.Length);
        var factors = after < before + MinGain ? WeightFactors.Default : Shrunk(Climb([.. _judged]), pairs);
        return new TunedWeights(factors, pairs, before, after, FloorOf(factors, pairs));
    }

    // The score that nineteen in twenty of the linked stories reach which the lists find at all.
    private double FloorOf(in WeightFactors factors, int pairs)
    {
        var weights = new RelatedWeights(_settings, factors);
        var scores = new List<long>();
        foreach (var story in _judged)
            scores.AddRange(story.ScoresOfFound(weights, _settings.IndexCount));
        if (scores.Count < MinScores)
            return weights.Floor;
        scores.Sort();
        var found = scores[scores.Count / PartBelowFloor] / 1e6;
        return Shrunk(Math.Clamp(found, weights.Floor / 2, weights.Floor * 2), weights.Floor, pairs);
    }

    private WeightFactors Climb(JudgedStory[] judged)
    {
        var (best, value) = (WeightFactors.Default, GainOn(judged, WeightFactors.Default));
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = value;
            foreach (var neighbour in Steps.SelectMany(step => Neighbours(best, step)))
            {
                var tried = GainOn(judged, neighbour) - PriceOf(neighbour);
                if (tried > value)
                    (best, value) = (neighbour, tried);
            }
            if (value <= before)
                break;
        }
        return best;
    }

    // A weight of the settings stays as it is.
    private IEnumerable<WeightFactors> Neighbours(WeightFactors factors, double step)
    {
        if (!_settings.Gives(GivenWeights.Facets))
            yield return factors with { Facets = step };
        if (!_settings.Gives(GivenWeights.Authors))
            yield return factors with { Authors = step };
        if (!_settings.Gives(GivenWeights.Text))
            yield return factors with { Names = step };
        if (_settings.Gives(GivenWeights.Time))
            yield break;
        yield return factors with { Time = step };
        yield return factors with { Near = step };
    }

    private static double PriceOf(in WeightFactors factors) => PriceOfStep
        * (Distance(factors.Facets) + Distance(factors.Authors) + Distance(factors.Names) + Distance(factors.Time)
            + Distance(factors.Near));

    private static double Distance(double factor) => Math.Abs(Math.Log2(Math.Max(0.125, factor)));

    private static WeightFactors Shrunk(in WeightFactors found, int pairs) => new(
        Shrunk(found.Facets, 1, pairs), Shrunk(found.Authors, 1, pairs), Shrunk(found.Names, 1, pairs),
        Shrunk(found.Time, 1, pairs), Shrunk(found.Near, 1, pairs));

    private static double Shrunk(double found, double usual, int pairs) =>
        Math.Round(usual + ((found - usual) * pairs / (pairs + TunedWeights.MinPairs)), 2);

    private double GainOn(JudgedStory[] judged, in WeightFactors factors)
    {
        var weights = new RelatedWeights(_settings, factors);
        var sum = 0.0;
        foreach (var story in judged)
            sum += story.Gain(weights);
        return sum / Math.Max(1, judged.Length);
    }
}

/// <summary>Weights found from an archive's own links.</summary>
/// <param name="Factors">What the defaults are multiplied by.</param>
/// <param name="Pairs">How many links of stories there are to judge by.</param>
/// <param name="Before">nDCG@10 of the archive's weights on the links that it was judged by.</param>
/// <param name="After">The same of weights that were found without those links (cross-validated).</param>
/// <param name="Floor">The score below which stories are not called related.</param>
internal sealed record TunedWeights(WeightFactors Factors, int Pairs, double Before, double After, double Floor)
{
    /// <summary>So many links of stories are needed.</summary>
    public const int MinPairs = 150;

    /// <summary>The defaults, where there are too few links.</summary>
    public static TunedWeights None(RelatedSettings settings, int pairs) =>
        new(WeightFactors.Default, pairs, 0, 0, new RelatedWeights(settings).Floor);
}

/// <summary>What the default weights are multiplied by in an archive whose links say that others are better.</summary>
/// <param name="Facets">Curated values that both have.</param>
/// <param name="Authors">Authors of both.</param>
/// <param name="Names">Names that both texts write.</param>
/// <param name="Time">Nearness in time, in years.</param>
/// <param name="Near">Nearness in time, in days.</param>
internal readonly record struct WeightFactors(
    double Facets, double Authors, double Names, double Time, double Near)
{
    /// <summary>The defaults as they are.</summary>
    public static WeightFactors Default { get; } = new(1, 1, 1, 1, 1);
}
