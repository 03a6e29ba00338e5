namespace StaticArchive.Pages;

/// <summary>The search page.</summary>
internal sealed class SearchPages(SitePlan site, PageHeads heads)
{
    private const int ValuesOfFacet = 15;

    public static void Plan(PlanWriter plan)
    {
        if (plan.Archive.Settings.Search)
            plan.Add(plan.Paths.Search, new(PageKinds.Search));
    }

    public SearchPage Search() =>
        WithEngine(
            new SearchPage
            {
                Kind = "search",
                Title = site.Texts[TextKeys.Search],
                Description = heads.About(site.Texts[TextKeys.Search], site.Archive.Listed.Length),
                CanonicalUrl = heads.Absolute(site.Paths.Search),
                Language = site.Language,
                Breadcrumb = heads.Trail(),
                AtomFeed = heads.AtomFeed,
                JsonFeed = heads.JsonFeed,
                IndexUrl = site.Href(site.Search.RootUrl),
                StoryCount = site.Archive.Listed.Length,
                Facets =
                [
                    .. site
                        .Archive.Facets.Where(facet => !facet.Values.IsEmpty)
                        .Select(facet => FacetModels.Top(site, facet, ValuesOfFacet)),
                ],
                Years = YearModels.All(site),
            }
        );

    private SearchPage WithEngine(SearchPage page)
    {
        var where = site.Settings.BaseUrl.Authority + site.BasePath + site.Paths.Root;
        return site.Settings.WebSearch switch
        {
            WebSearch.DuckDuckGo => page with
            {
                EngineUrl = "https://duckduckgo.com/",
                EngineName = "DuckDuckGo",
                EngineSiteField = "sites",
                EngineSite = where,
            },
            WebSearch.Google => page with
            {
                EngineUrl = "https://www.google.com/search",
                EngineName = "Google",
                EngineSiteField = "as_sitesearch",
                EngineSite = where,
            },
            _ => page,
        };
    }
}
