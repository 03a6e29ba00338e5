namespace StaticArchive.Themes;

internal static partial class ThemeModels
{
    private static (Type, ModelType) SearchPage() =>
        Page<SearchPage>("search page", "`layouts/search.html`; `assets/search.js` brings it to life.")
            .Has("index_url", "address", "The root of the search index, for `data-index`.", page => page.IndexUrl)
            .Has("story_count", "number", "How many stories the archive has.", page => page.StoryCount)
            .Has(
                "engine_url", "address?", "Where a form to a search engine leads, if the settings want one.",
                page => page.EngineUrl)
            .Has("engine_name", "text?", "Name of the search engine.", page => page.EngineName)
            .Has(
                "engine_site_field", "text?", "The form's field that restricts the search to a site.",
                page => page.EngineSiteField)
            .Has(
                "engine_site", "text?", "Host and path of the archive, the value of that field.",
                page => page.EngineSite)
            .Has("facets", "list of facet_links", "The most used values of each facet.", page => page.Facets)
            .Has("years", "list of year", "Every year from the first to the last.", page => page.Years)
            .Build();
}
