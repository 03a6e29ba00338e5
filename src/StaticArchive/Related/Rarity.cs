namespace StaticArchive.Related;

/// <summary>How much it says that two stories share a value.</summary>
internal static class Rarity
{
    /// <summary>Rarity²: 1 for a value of one story, 0 for one of all, however large the archive.</summary>
    /// <param name="stories">How many stories have the value.</param>
    /// <param name="logOfSize">From <see cref="SteadySize.LogOf"/>.</param>
    public static double Squared(int stories, double logOfSize)
    {
        if (logOfSize <= 0)
            return 0;
        var rarity = Math.Clamp(1 - (Math.Log(stories) / logOfSize), 0, 1);
        return rarity * rarity;
    }
}
