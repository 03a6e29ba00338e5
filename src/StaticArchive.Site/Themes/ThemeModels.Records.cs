namespace StaticArchive.Themes;

internal static partial class ThemeModels
{
    private static ModelType QuotesPage() => Page<QuotesPage>("quotes page", "`layouts/quotes.html`: who said what.")
            .Has("is_front", "true or false", "Whether this is the first page of the list.", page => page.IsFront)
            .Has("count", "number", "How many quotations there are.", page => page.Count)
            .Has("speakers", "list of speaker", "This page's quotations by speaker.", page => page.Speakers)
            .Has("pagination", "pagination?", "Ways on.", page => page.Pagination);

    private static ModelType ChangesPage() =>
        Page<ChangesPage>("changes page", "`layouts/changes.html`: corrections and updates.")
            .Has("is_front", "true or false", "Whether this is the first page of the list.", page => page.IsFront)
            .Has("changes", "list of change", "This page's changes, newest first.", page => page.Changes)
            .Has("pagination", "pagination?", "Ways on.", page => page.Pagination);

    private static ModelType Speaker() => new ModelType<SpeakerModel>("speaker", "Somebody who is quoted.")
            .Has("id", "text", "For a fragment.", speaker => speaker.Id)
            .Has("name", "text", "Who it is.", speaker => speaker.Name)
            .Has("url", "address?", "The page of the name.", speaker => speaker.Url)
            .Has("role", "text?", "What the speaker is, as the newest quotation says.", speaker => speaker.Role)
            .Has("quotes", "list of quote", "The quotations, newest first.", speaker => speaker.Quotes);

    private static ModelType Quote() => new ModelType<QuoteModel>("quote", "An attributed quotation.")
            .Has("text", "text", "What was said.", quote => quote.Text)
            .Has("lang", "html?",
                "The attributes `lang` and `dir` with a space before them, where its language is not the archive's.",
                quote => quote.Language)
            .Has("url", "address", "Its place in the story.", quote => quote.Url)
            .Has("story", "story", "The story.", quote => quote.Story);

    private static ModelType Change() => new ModelType<ChangeModel>("change", "A correction or an update of a story.")
            .Has("date", "date?", "When.", change => change.Date)
            .Has("correction", "text?", "What was wrong and what is right; null for an update.",
                change => change.Correction)
            .Has("story", "story", "The story.", change => change.Story);

    private static ModelType Map() =>
        new ModelType<MapModel>("map_of_places", "Places on an outline of the world of 360 by 180 degrees.")
            .Has("view_box", "text", "The part of the world that is shown.", map => map.ViewBox)
            .Has("points", "list of map_point", "The places.", map => map.Points)
            .Has("detail", "map_of_places?", "The part of it where most places are, larger, where they lie close.",
                map => map.Detail);

    private static ModelType Point() => new ModelType<MapPoint>("map_point", "A place on a map.")
        .Has("title", "text", "Its name.", point => point.Title)
        .Has("url", "address", "Its page.", point => point.Url)
        .Has("count", "number", "How many stories.", point => point.Count)
        .Has("x", "text", "Degrees from the left.", point => point.X)
        .Has("y", "text", "Degrees from the top.", point => point.Y)
        .Has("radius", "text", "Of its dot.", point => point.Radius);

    private static ModelType Company() =>
        new ModelType<CompanyModel>(
            "company", "A name among those that it appears with most, for an SVG of 720 by 440.")
            .Has("names", "list of company_name", "The names around it.", company => company.Names)
            .Has("lines", "list of company_line", "Lines between two of them that appear together.",
                company => company.Lines);

    private static ModelType CompanyName() => new ModelType<CompanyName>("company_name", "A name around another.")
            .Has("title", "text", "The name in few letters.", name => name.Title)
            .Has("url", "address", "Its page.", name => name.Url)
            .Has("count", "number", "How many stories have both.", name => name.Count)
            .Has("x", "text", "Where its dot is.", name => name.X)
            .Has("y", "text", "Where its dot is.", name => name.Y)
            .Has("label_x", "text", "Where its words are.", name => name.LabelX)
            .Has("anchor", "text", "Which end of its words is there: `start` or `end`.", name => name.Anchor)
            .Has("width", "text", "Of the line to the middle.", name => name.Width);

    private static ModelType CompanyLine() => new ModelType<CompanyLine>("company_line", "A line between two names.")
            .Has("from_x", "text", "Where it begins.", line => line.FromX)
            .Has("from_y", "text", "Where it begins.", line => line.FromY)
            .Has("to_x", "text", "Where it ends.", line => line.ToX)
            .Has("to_y", "text", "Where it ends.", line => line.ToY);

    private static ModelType SearchPage() =>
        Page<SearchPage>("search page", "`layouts/search.html`; `assets/search.js` brings it to life.")
            .Has("index_url", "address", "The root of the search index, for `data-index`.", page => page.IndexUrl)
            .Has("story_count", "number", "How many stories the archive has.", page => page.StoryCount)
            .Has("engine_url", "address?", "Where a form to a search engine leads, if the settings want one.",
                page => page.Engine?.Url)
            .Has("engine_name", "text?", "Name of the search engine.", page => page.Engine?.Name)
            .Has("engine_site_field", "text?", "The form's field that restricts the search to a site.",
                page => page.Engine?.SiteField)
            .Has("engine_site", "text?", "Host and path of the archive, the value of that field.",
                page => page.Engine is null ? null : page.EngineSite)
            .Has("facets", "list of facet_links", "The most used values of each facet.", page => page.Facets)
            .Has("years", "list of year", "Every year from the first to the last.", page => page.Years);
}
