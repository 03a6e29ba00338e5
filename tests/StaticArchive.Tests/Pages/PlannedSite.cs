namespace StaticArchive.Tests.Pages;

/// <summary>A whole site made of values, in the theme of this checkout.</summary>
internal sealed class PlannedSite
{
    private readonly PageRenderer _renderer;

    private PlannedSite(SitePlan plan, List<Diagnostic> diagnostics, Theme theme)
    {
        (Plan, Diagnostics) = (plan, diagnostics);
        _renderer = new ThemedSite(plan, theme).CreateRenderer();
    }

    public SitePlan Plan { get; }

    public List<Diagnostic> Diagnostics { get; }

    public static PlannedSite Of(params Story[] stories) => Of(StoryMaker.DefaultSettings, stories);

    public static PlannedSite Of(ArchiveSettings settings, IEnumerable<Story> stories, Theme? theme = null,
        ImmutableArray<InputAsset>? assets = null)
    {
        var diagnostics = new List<Diagnostic>();
        var (archive, faults) =
            ArchiveBuilder.Build(settings, stories, [], assets ?? [], includeDrafts: false, workers: 1);
        diagnostics.AddRange(faults);
        var chosen = theme ?? TestTexts.Theme;
        var plan = SitePlan.Create(
            new(archive, new(RelatedIndex.Build(archive, 1)), chosen.Texts, chosen.Assets, PictureSet.Empty,
                DateTimeOffset.UnixEpoch, 1), PageKinds.All, diagnostics);
        return new PlannedSite(plan, diagnostics, chosen);
    }

    /// <summary>The text of a file, by site path.</summary>
    public string Text(string sitePath)
    {
        var index = Plan.Addresses.Find(sitePath);
        if (index < 0)
            throw new ArgumentException($"There is no '{sitePath}'.");
        return Encoding.UTF8.GetString(_renderer.Render(index)!.Value.Span);
    }

    /// <summary>All pages and exports by path.</summary>
    public Dictionary<string, string> All()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Plan.Addresses.Files.Length; i++)
        {
            if (_renderer.Render(i) is { } bytes)
                all.Add(Plan.Addresses.Files[i], Encoding.UTF8.GetString(bytes.Span));
        }
        return all;
    }
}
