namespace StaticArchive.Themes;

/// <summary>A planned site in a theme. Shared by all workers; each renders with a renderer of its own.</summary>
internal sealed class ThemedSite(SitePlan plan, Theme theme)
{
    private readonly ComponentCache _components = new(theme.Partials.Count, plan.Archive.NodeCount);
    private readonly WorkTimer _ranking = new();
    private readonly StoryDigests _digests = new(plan.Archive.NodeCount);

    // The texts of all stories are looked through for it.
    private readonly Lazy<string?> _policy = new(() =>
        new SiteContext(plan) is var site && ContentPolicy.IsInPages(site) ? ContentPolicy.InPages(site) : null);

    public SitePlan Plan { get; } = plan;

    /// <summary>How long workers have been ranking related stories so far, summed up.</summary>
    public TimeSpan RankingTime => _ranking.Elapsed;

    /// <summary>A renderer with scratch memory of its own; one per worker, not thread-safe.</summary>
    /// <param name="frame">As <see cref="ModelDigest"/> takes it; null where nobody will ask for keys.</param>
    public PageRenderer CreateRenderer(Fingerprint? frame = null) =>
        new(
            Plan, theme, _components, _ranking, _policy.Value,
            frame is null ? null : site => new ModelDigest(_digests, site, frame.Value));

    /// <summary>Whether keys told of all that went into the pages rendered so far.</summary>
    public bool KeysHold => !_components.ShowsBodies;
}
