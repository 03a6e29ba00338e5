namespace StaticArchive.Related.Vectors;

/// <summary>
/// The size of an archive in steps of about nine per cent, rounded down. Rarity is measured against it, so that one
/// story more does not move every weight in the archive, and with them the order of lists that have nothing to do with
/// it.
/// </summary>
internal static class StableDocumentCount
{
    private const double StepsPerDoubling = 8;

    /// <summary>The greatest step that is not above <paramref name="stories"/>; at least 1.</summary>
    public static double Of(int stories) =>
        Math.Pow(2, Math.Floor(StepsPerDoubling * Math.Log2(Math.Max(1, stories))) / StepsPerDoubling);

    /// <summary>The natural logarithm of that step.</summary>
    public static double LogOf(int stories) =>
        Math.Floor(StepsPerDoubling * Math.Log2(Math.Max(1, stories))) / StepsPerDoubling * Math.Log(2);
}
