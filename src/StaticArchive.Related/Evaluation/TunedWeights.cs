namespace StaticArchive.Related.Evaluation;

/// <summary>Weights found from an archive's own links.</summary>
/// <param name="Factors">What the defaults are multiplied by.</param>
/// <param name="Pairs">How many links of stories there are to judge by.</param>
/// <param name="Before">nDCG@10 of the archive's weights on the links that it was judged by.</param>
/// <param name="After">The same of weights that were found without those links (cross-validated).</param>
internal sealed record TunedWeights(WeightFactors Factors, int Pairs, double Before, double After)
{
    /// <summary>So many links of stories are needed.</summary>
    public const int MinPairs = 150;

    /// <summary>The defaults, where there are too few links.</summary>
    public static TunedWeights None(int pairs) => new(WeightFactors.Default, pairs, 0, 0);
}
