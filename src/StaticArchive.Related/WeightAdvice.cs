namespace StaticArchive.Related;

/// <summary>Weights that rank an archive better than its own, found on one half of its links and checked on the
/// other.</summary>
/// <param name="Settings">The archive's settings with the better weights.</param>
/// <param name="Before">On the half that they were not found on, with the archive's weights: nDCG@10.</param>
/// <param name="After">On the same half with these.</param>
internal sealed record WeightAdvice(RelatedSettings Settings, double Before, double After);
