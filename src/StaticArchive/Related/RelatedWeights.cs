using StaticArchive.Settings;

namespace StaticArchive.Related;

/// <summary>
/// Weighs signals into a score. Text counts in multiples of how near the story's ten nearest are on average, so that the weights mean the same in
/// an archive of look-alikes and in one of loners.
/// </summary>
internal readonly record struct RelatedWeights
{
    /// <summary>The similarity below which texts are taken to have nothing to do with each other.</summary>
    private const double LeastReference = 0.03;
    private const double FacetUnit = 0.6;
    private const double AuthorUnit = 0.25;
    private const double TimeUnit = 0.15;
    private const double ThreadUnit = 6;
    private const double FollowsUnit = 1;
    private const double LinksToUnit = 5;
    private const double LinkedFromUnit = 4;
    private const double SeriesUnit = 1;

    public RelatedWeights(RelatedSettings settings)
    {
        Text = settings.Text;
        Facets = settings.Facets * FacetUnit;
        Authors = settings.Authors * AuthorUnit;
        Time = settings.Time * TimeUnit;
        Thread = settings.Thread * ThreadUnit;
        Follows = settings.Thread * FollowsUnit;
        LinksTo = settings.Links * LinksToUnit;
        LinkedFrom = settings.Links * LinkedFromUnit;
        Series = settings.Series * SeriesUnit;
    }

    public double Text { get; init; }

    public double Facets { get; init; }

    public double Authors { get; init; }

    public double Time { get; init; }

    public double Thread { get; init; }

    public double Follows { get; init; }

    public double LinksTo { get; init; }

    public double LinkedFrom { get; init; }

    public double Series { get; init; }

    /// <summary>What text similarity is measured in: the mean of the ten nearest.</summary>
    /// <param name="nearest">Similarities of the nearest, at most ten.</param>
    /// <param name="unit">What stands for similarity 1 in them.</param>
    public static double Reference(ReadOnlySpan<double> nearest, double unit = 1)
    {
        var sum = 0.0;
        foreach (var similarity in nearest)
            sum += similarity;
        return Math.Max(LeastReference, nearest.IsEmpty ? 0 : sum / nearest.Length / unit);
    }

    /// <summary>What the score is divided by for the time between two stories; 1 for none, growing ever more slowly.</summary>
    public double Decay(double years) => 1 + (Time * Math.Log(1 + years));

    /// <summary>The score in millionths: rounded, so that the last bits of floating-point numbers decide nothing.</summary>
    public long Score(in PairSignals signals, double reference)
    {
        var score = ((Text * signals.Text / reference) + (Facets * signals.Facets) + (Authors * signals.Authors)) / Decay(signals.Years);
        score += (signals.Thread ? Thread : 0)
            + (signals.Follows ? Follows : 0)
            + (signals.LinksTo ? LinksTo : 0)
            + (signals.LinkedFrom ? LinkedFrom : 0)
            + (signals.Series ? Series : 0);
        return (long)Math.Round(score * 1e6);
    }
}
