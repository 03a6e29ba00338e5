namespace StaticArchive.Models;

/// <summary>What every page knows of the site. Nothing here changes when a story is added, or every page
/// would.</summary>
internal sealed class SiteModel
{
    private readonly SitePlan _site;

    /// <param name="site">The site.</param>
    /// <param name="policy">What pages may load, where no header says it; else null.</param>
    internal SiteModel(SitePlan site, string? policy = null)
    {
        (_site, Policy) = (site, policy);
        Direction = LanguageTag.IsRightToLeft(site.InterfaceLanguage) ? Html.From(" dir=\"rtl\"") : null;
        Facets = [.. site.Archive.Facets.Where(facet => !facet.Values.IsEmpty).Select(IndexLink)];
        Lists = site.Archive.Authors.Values.IsEmpty ? Facets : [.. Facets, IndexLink(site.Archive.Authors)];
        Navigation = MainNavigation();
        var entries = site.Lists.KindEntries.SelectMany(pages => pages).ToHashSet();
        Pages =
        [
            .. site.Archive.ListedPages.Where(index => !entries.Contains(index))
                .Select(index => site.Archive.Pages[index])
                .Select(page => new LinkModel(page.Headline, site.Href(page.Url))),
            .. site.Settings.Kinds.Where((_, index) => !site.Lists.KindEntries[index].IsEmpty)
                .Select(kind => new LinkModel(kind.Title, site.Href(site.Paths.Root + kind.Url))),
        ];
    }

    public string Title => _site.Settings.Title;

    /// <summary>The program and its version, without the commit: the same release gives the same bytes.</summary>
    public string Generator { get; } = $"StaticArchive {ProgramVersion.Value}";

    public string? Description => _site.Settings.Description;

    public string Language => _site.Settings.Language;

    public string InterfaceLanguage => _site.InterfaceLanguage;

    public Html? LanguageAttributes => StoryModel.AttributesOf(_site, Language);

    public Html? TitleAttributes => StoryModel.AttributesOf(_site, _site.Settings.TitleLanguage ?? Language);

    public Html? Direction { get; }

    public string Url => _site.Href(_site.Paths.Home);

    public string? Policy { get; }

    public string? SearchUrl => _site.Settings.Search ? _site.Href(_site.Paths.Search) : null;

    public string? ThreadsUrl => _site.Archive.Threads.IsEmpty ? null : _site.Href(_site.Paths.Threads);

    public string? SourcesUrl =>
        _site.Lists.Publishers.Publishers.IsEmpty ? null : _site.Href(_site.Paths.Sources);

    public string? QuotesUrl => _site.Lists.Quotes.Count == 0 ? null : _site.Href(_site.Paths.Quotes);

    public string? ChangesUrl =>
        _site.Lists.Changes is { Changes.IsEmpty: false } changes ? _site.Href(changes.Url) : null;

    public string? OnThisDayUrl => _site.Lists.Days.Count == 0 ? null : _site.Href(_site.Paths.OnThisDay);

    public ImmutableArray<LinkModel> Navigation { get; }

    public bool Transitions => _site.Settings.Transitions;

    public Html? Prefetch => _site.Settings.Prefetch
        ? Html.From($$"""{"prefetch":[{"where":{"href_matches":"{{_site.Href("/")}}*"},"eagerness":"moderate"}]}""")
        : null;

    public bool Fonts => _site.Settings.Fonts;

    public bool PreloadsFonts => Fonts && LanguageTag.IsLatin(Language);

    public ImmutableArray<LinkModel> Facets { get; }

    public ImmutableArray<LinkModel> Lists { get; }

    public ImmutableArray<LinkModel> Pages { get; }

    internal SitePlan Plan => _site;

    private LinkModel IndexLink(Facet facet) => new(Texts.Capitalised(facet.Definition.Plural), _site.Href(facet.Url));

    private ImmutableArray<LinkModel> MainNavigation()
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>();
        links.AddRange(_site.Settings.Navigation.Select(item => new LinkModel(item.Title, _site.Href(item.Url))));
        if (links.Count == 0)
        {
            links.Add(new(_site.Texts[TextKeys.Timeline], _site.Href(_site.Paths.Timeline)));
            links.AddRange(Facets);
            links.Add(new(_site.Texts[TextKeys.AToZ], _site.Href(_site.Paths.AToZ)));
        }
        if (SearchUrl is { } search && links.All(link => link.Url != search))
            links.Add(new(_site.Texts[TextKeys.Search], search));
        return links.DrainToImmutable();
    }
}
