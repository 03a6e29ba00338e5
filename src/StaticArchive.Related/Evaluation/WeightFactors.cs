namespace StaticArchive.Related.Evaluation;

/// <summary>What the default weights are multiplied by in an archive whose links say that others are better.</summary>
/// <param name="Facets">Curated values that both have.</param>
/// <param name="Authors">Authors of both.</param>
/// <param name="Names">Names that both texts write.</param>
/// <param name="Time">Nearness in time.</param>
internal readonly record struct WeightFactors(double Facets, double Authors, double Names, double Time)
{
    /// <summary>The defaults as they are.</summary>
    public static WeightFactors Default { get; } = new(1, 1, 1, 1);
}
