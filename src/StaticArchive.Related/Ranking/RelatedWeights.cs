namespace StaticArchive.Related.Ranking;

/// <summary>Weighs signals into a score. Text counts in multiples of how near the story's ten nearest are on average,
/// so that the weights mean the same in an archive of look-alikes and in one of loners.</summary>
internal readonly record struct RelatedWeights
{
    /// <summary>The similarity below which texts are taken to have nothing to do with each other.</summary>
    public const double LeastReference = 0.03;
    private const double FacetUnit = 0.6;
    private const double AuthorUnit = 0.25;
    private const double HeadlineUnit = 0.5;
    private const double TimeUnit = 0.45;
    private const double NearUnit = 0.4;
    private const double NameUnit = 0.3;

    /// <summary>Half of the nearness bonus is left after a week.</summary>
    private const double WeeksOfYear = 52;

    /// <summary>The floor of lists where an archive has too few links to find its own: nineteen in twenty of what
    /// editors link is above 0.3 to 0.6 in a dozen public archives.</summary>
    public const double DefaultFloor = 0.5;

    // Text is at most ten times the mean of ten, so what editors connected comes before what is merely alike.
    private const double ThreadUnit = 20;
    private const double FollowsUnit = 4;
    private const double LinksToUnit = 18;
    private const double LinkedFromUnit = 16;
    private const double SeriesUnit = 1;

    /// <param name="settings">The archive's weights.</param>
    public RelatedWeights(RelatedSettings settings)
        : this(settings, WeightFactors.Default)
    {
    }

    /// <param name="settings">The archive's weights.</param>
    /// <param name="factors">What weights are multiplied by that the settings do not give.</param>
    public RelatedWeights(RelatedSettings settings, in WeightFactors factors)
    {
        Text = settings.Text;
        Headlines = settings.Text * HeadlineUnit;
        Facets = settings.Facets * factors.Facets * FacetUnit;
        Authors = settings.Authors * factors.Authors * AuthorUnit;
        Names = settings.Text * factors.Names * NameUnit;
        Time = settings.Time * factors.Time * TimeUnit;
        Near = settings.Time * factors.Near * NearUnit;
        Thread = settings.Thread * ThreadUnit;
        Follows = settings.Thread * FollowsUnit;
        LinksTo = settings.Links * LinksToUnit;
        LinkedFrom = settings.Links * LinkedFromUnit;
        Series = settings.Series * SeriesUnit;
        Floor = settings.Text * DefaultFloor;
    }

    public double Text { get; init; }

    public double Headlines { get; init; }

    public double Facets { get; init; }

    public double Authors { get; init; }

    public double Names { get; init; }

    public double Time { get; init; }

    public double Near { get; init; }

    public double Thread { get; init; }

    public double Follows { get; init; }

    public double LinksTo { get; init; }

    public double LinkedFrom { get; init; }

    public double Series { get; init; }

    /// <summary>A story with a lower score is not called related.</summary>
    public double Floor { get; init; }

    /// <summary>What text similarity is measured in: the mean of the ten nearest, or of as many as there are.</summary>
    /// <param name="nearest">Their similarities, at most ten.</param>
    public static double Reference(ReadOnlySpan<double> nearest) =>
        nearest.IsEmpty ? LeastReference : Math.Max(LeastReference, TopTen.Sum(nearest) / nearest.Length);

    /// <summary>What the score is divided by for the time between two stories: less for those of the same days, and
    /// growing ever more slowly.</summary>
    public double Decay(double years) =>
        (1 + (Time * Math.Log(1 + years))) / (1 + (Near / (1 + (WeeksOfYear * years))));

    /// <summary>The score in millionths: rounded, so that the last bits of floating-point numbers decide
    /// nothing.</summary>
    public long Score(in PairSignals signals, double reference)
    {
        var score = ((Text * signals.Text / reference)
            + (Headlines * signals.Headlines)
            + (Facets * signals.Facets)
            + (Authors * signals.Authors)
            + (Names * signals.Names)) / Decay(signals.Years);
        score += (signals.Thread ? Thread : 0)
            + (signals.Follows ? Follows : 0)
            + (signals.LinksTo ? LinksTo : 0)
            + (signals.LinkedFrom ? LinkedFrom : 0)
            + (signals.Series ? Series : 0);
        return (long)Math.Round(score * 1e6);
    }
}
