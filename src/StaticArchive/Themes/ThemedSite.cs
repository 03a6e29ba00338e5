using StaticArchive.Pages;

namespace StaticArchive.Themes;

/// <summary>A planned site in a theme. Shared by all workers; each renders with a renderer of its own.</summary>
public sealed class ThemedSite(SitePlan plan, Theme theme)
{
    private readonly ComponentCache _components = new(theme.Partials.Count, plan.Archive.NodeCount);

    public SitePlan Plan { get; } = plan;

    /// <summary>A renderer with scratch memory of its own; one per worker, not thread-safe.</summary>
    public PageRenderer CreateRenderer() => new(Plan, theme, _components);
}
