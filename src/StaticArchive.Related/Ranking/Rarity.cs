namespace StaticArchive.Related.Ranking;

/// <summary>How much it says that two stories share a value.</summary>
internal static class Rarity
{
    /// <summary>Results are multiples of this, so that sums of them are exact and do not depend on their
    /// order.</summary>
    private const double Grain = 1.0 / (1 << 30);

    /// <summary>Weight × rarity², rarity being 1 for a value of one story and 0 for one of all, however large the
    /// archive.</summary>
    /// <param name="stories">How many stories have the value.</param>
    /// <param name="logOfSize">From <see cref="StableDocumentCount.LogOf"/>.</param>
    /// <param name="weight">How much values of this sort count.</param>
    public static double Worth(int stories, double logOfSize, double weight)
    {
        if (logOfSize <= 0)
            return 0;
        var rarity = Math.Clamp(1 - (Math.Log(stories) / logOfSize), 0, 1);
        return Math.Round(weight * rarity * rarity / Grain) * Grain;
    }
}
