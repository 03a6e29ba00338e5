namespace StaticArchive.Related.Evaluation;

/// <summary>How well lists find what editors linked: means over all stories with links, each from 0 to 1.</summary>
/// <param name="Recall">Which part of the linked stories is among the first ten.</param>
/// <param name="ReciprocalRank">1 divided by the place of the first linked one (MRR@10).</param>
/// <param name="Gain">Normalised discounted cumulative gain of the first ten (nDCG@10; Järvelin and Kekäläinen 2002), a
/// linked story counting 1.</param>
internal readonly record struct RankingQuality(double Recall, double ReciprocalRank, double Gain)
{
    /// <summary>So many entries of a list count.</summary>
    public const int Depth = 10;

    /// <summary>The quality of one list.</summary>
    /// <param name="list">Ordinals, best first; what stands behind the tenth does not count.</param>
    /// <param name="linked">What editors linked, ascending, not empty.</param>
    public static RankingQuality Of(ReadOnlySpan<int> list, int[] linked)
    {
        ArgumentNullException.ThrowIfNull(linked);
        var (hits, first, gain, ideal) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < Depth; i++)
        {
            if (i < linked.Length)
                ideal += 1 / Math.Log2(i + 2);
            if (i >= list.Length || Array.BinarySearch(linked, list[i]) < 0)
                continue;
            hits++;
            first = first == 0 ? i + 1 : first;
            gain += 1 / Math.Log2(i + 2);
        }
        return new RankingQuality((double)hits / linked.Length, first == 0 ? 0 : 1.0 / first, gain / ideal);
    }

    /// <summary>The mean of several; nothing but zeros when there are none.</summary>
    public static RankingQuality Mean(IReadOnlyCollection<RankingQuality> qualities)
    {
        ArgumentNullException.ThrowIfNull(qualities);
        if (qualities.Count == 0)
            return default;
        return new RankingQuality(
            qualities.Sum(quality => quality.Recall) / qualities.Count,
            qualities.Sum(quality => quality.ReciprocalRank) / qualities.Count,
            qualities.Sum(quality => quality.Gain) / qualities.Count);
    }
}
