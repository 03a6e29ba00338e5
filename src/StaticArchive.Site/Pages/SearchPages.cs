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

    public SearchPage Search()
    {
        var count = site.Archive.Listed.Length;
        var title = site.Texts[TextKeys.Search];
        var about = heads.About(title, new StorySpan(count, null, null));
        return new SearchPage
        {
            Head = heads.Of("search", title, site.Paths.Search, heads.Trail(), about),
            IndexUrl = site.Href(site.Search.RootUrl),
            StoryCount = count,
            Engine = SearchEngine.Of(site.Settings.WebSearch),
            EngineSite = site.Settings.BaseUrl.Authority + site.BasePath + site.Paths.Root,
            Facets =
            [
                .. site.Archive.Facets.Where(facet => !facet.Values.IsEmpty)
                    .Select(facet => FacetModels.Top(site, facet, ValuesOfFacet)),
            ],
            Years = YearModels.All(site),
        };
    }
}
