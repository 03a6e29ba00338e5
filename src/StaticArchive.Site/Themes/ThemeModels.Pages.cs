namespace StaticArchive.Themes;

internal static partial class ThemeModels
{
    private static ModelType StoryPage() => Page<StoryPage>("story page", "`layouts/story.html`")
            .Has("story", "story", "The story.", page => page.Story)
            .Has("thread", "thread?", "The stories that it follows up, and those that follow it up.",
                page => page.Thread)
            .Has("parts", "list of thread_entry",
                "The parts of its series around it, oldest first; none where it is alone.", page => page.Parts)
            .Has("related", "list of related", "Best first.", page => page.Related)
            .Has("related_have_pictures", "true or false", "Whether at least half of them have a `thumb`.",
                page => page.RelatedHavePictures)
            .Has("cited_by", "list of story",
                "Stories that link to it and are in no other list of the page, newest first.", page => page.CitedBy)
            .Has("neighbours", "list of neighbours",
                "What is before and after it in its section, or else in the archive.", page => page.Neighbours)
            .Has("translations", "list of story", "The same story in other languages.", page => page.Translations);

    private static ModelType RelatedPage() =>
        Page<RelatedPage>("related page", "`layouts/related.html`: all stories related to one.")
            .Has("story", "story", "The story of the page.", page => page.Story)
            .Has("count", "number", "How many related stories there are.", page => page.Count)
            .Has("groups", "list of related_group", "The stories by reason.", page => page.Groups)
            .Has("years", "list of year", "The stories by year.", page => page.Years);

    private static ModelType TextPage() =>
        Page<TextPage>("text page", "`layouts/page.html`: a page beside the stories.")
            .Has("story", "story", "What it says.", page => page.Story);

    private static ModelType KindPage() =>
        Page<KindPage>(
                "kind page",
                "`layouts/kind.html`, or the layout named for the kind: the pages of one of the archive's own kinds.")
            .Has("name", "text", "What the kind is called in `archive.yml`.", page => page.Name)
            .Has("entries", "list of story", "Its pages, by `order`, then by headline.", page => page.Entries);

    private static ModelType HomePage() => Page<HomePage>("home page", "`layouts/home.html`")
            .Has("story_count", "number", "How many stories the archive has.", page => page.Span.Count)
            .Has("first", "date?", "Of the oldest story.", page => page.Span.First)
            .Has("last", "date?", "Of the newest story.", page => page.Span.Last)
            .Has("lead", "story?", "The newest story.", page => page.Lead)
            .Has("latest", "list of story", "The newest after it.", page => page.Latest)
            .Has("threads", "list of thread", "The longest threads, without entries.", page => page.Threads)
            .Has("begin", "list of story",
                "Where to begin: the stories that others cite most, then the beginnings of the longest threads.",
                page => page.Begin)
            .Has("begin_have_pictures", "true or false", "Whether all of them have a `thumb`.",
                page => page.BeginHavePictures)
            .Has("introduced", "list of link", "Values that an editor has introduced, most stories first.",
                page => page.Introduced)
            .Has("around", "story_group?",
                "Stories of other years from about the day of the newest; its title is that day.", page => page.Around)
            .Has("facets", "list of facet_links", "The most used values of each facet.", page => page.Facets)
            .Has("topics", "facet_links?", "The most used values of the first facet of which a story may have several.",
                page => page.Topics)
            .Has("years", "list of year", "Every year from the first to the last.", page => page.Years);

    private static ModelType FacetValuePage() =>
        Page<FacetValuePage>(
                "facet value page",
                "`layouts/facet-value.html`: the stories of a topic, a person, a place …")
            .Has("name", "text", "The value.", page => page.Name)
            .Has("singular", "text", "What such a value is called.", page => page.Singular)
            .Has("plural", "text", "What such values are called.", page => page.Plural)
            .Has("facet_url", "address", "The page of all values.", page => page.FacetUrl)
            .Has("has_feed", "true or false",
                "Whether `atom_feed` and `json_feed` are the value's own, as `feeds` in `archive.yml` has it.",
                page => page.HasFeed)
            .Has(
                "is_front",
                "true or false",
                "Whether this is the front of the list. Counts, dates, chart, introduction and company are there "
                    + "only, so that numbered pages never change.",
                page => page.IsFront)
            .Has("count", "number", "How many stories carry it; front only.", page => page.Span.Count)
            .Has("first", "date?", "Of the oldest; front only.", page => page.Span.First)
            .Has("last", "date?", "Of the newest; front only.", page => page.Span.Last)
            .Has("only_story", "story?", "The story, where there is one only.", page => page.OnlyStory)
            .Has("first_story", "story?", "The oldest story, where the list has further pages; front only.",
                page => page.FirstStory)
            .Has("role", "text?", "Who or what it is, in a few words; front only.", page => page.Role)
            .Has("same_as", "list of link", "The same in other collections; the title is the host; front only.",
                page => page.SameAs)
            .Has("broader", "link?", "The value that it is a part of; front only.", page => page.Broader)
            .Has("narrower", "list of link", "The values that are parts of it; front only.", page => page.Narrower)
            .Has("map", "map_of_places?", "Where it is; front only.", page => page.Map)
            .Has("company", "company?", "The names that it appears with most; front only.", page => page.Company)
            .Has("quotes", "list of quote", "What it is quoted with, newest first; front only.", page => page.Quotes)
            .Has("introduction", "story?", "An editor's introduction; front only.", page => page.Introduction)
            .Has("years", "list of year",
                "Every year from the first to the last, if there are two or more; front only.", page => page.Years)
            .Has("often_with", "list of facet_links", "Values that go with it in two stories or more; front only.",
                page => page.OftenWith)
            .Has("groups", "list of story_group", "This page's stories by year, newest first.", page => page.Groups)
            .Has("pagination", "pagination", "Ways on.", page => page.Pagination);

    private static ModelType FacetPairPage() =>
        Page<FacetPairPage>("facet pair page", "`layouts/facet-pair.html`: the stories that carry two values.")
            .Has("values", "list of facet_links", "The two values, each with the number of its own stories.",
                page => page.Values)
            .Has("count", "number", "How many stories carry both.", page => page.Span.Count)
            .Has("listed", "number", "How many of them are listed: the newest.", page => page.Listed)
            .Has("first", "date?", "Of the oldest.", page => page.Span.First)
            .Has("last", "date?", "Of the newest.", page => page.Span.Last)
            .Has("years", "list of year", "Every year from the first to the last, if there are two or more.",
                page => page.Years)
            .Has("groups", "list of story_group", "The stories by year, newest first.", page => page.Groups);

    private static ModelType FacetIndexPage() =>
        Page<FacetIndexPage>(
                "facet page",
                "`layouts/facet.html`: all values of a facet; `layouts/sources.html`: all publishers of sources.")
            .Has("singular", "text", "What one value is called.", page => page.Singular)
            .Has("plural", "text", "What the values are called.", page => page.Plural)
            .Has("count", "number", "How many values there are, of the facet or of the letter.", page => page.Count)
            .Has("first", "date?", "Of the oldest story that has one of them.", page => page.First)
            .Has("last", "date?", "Of the newest.", page => page.Last)
            .Has("top", "list of link", "The values with most stories, where not all fit on one page.",
                page => page.Top)
            .Has("letters", "list of link", "Links to values by how they begin, where not all fit on one page.",
                page => page.Letters)
            .Has("letter", "text?", "How the values on this page begin.", page => page.Letter)
            .Has("values", "list of link", "The values on this page, by name.", page => page.Values)
            .Has("map", "map_of_places?", "The values on a map, where editors have given coordinates.",
                page => page.Map)
            .Has("pagination", "pagination?", "Ways on.", page => page.Pagination);

    private static ModelType ArchivePage() =>
        Page<ArchivePage>(
                "archive page",
                "`layouts/year.html`, `layouts/month.html` (also stories without a date), `layouts/a-z.html`")
            .Has("heading", "text", "What the list is of.", page => page.Heading)
            .Has("is_front", "true or false", "Whether this is the front of the list.", page => page.IsFront)
            .Has("count", "number", "How many stories there are; 0 on numbered pages.", page => page.Span.Count)
            .Has("first", "date?", "Of the oldest.", page => page.Span.First)
            .Has("last", "date?", "Of the newest.", page => page.Span.Last)
            .Has("groups", "list of story_group", "The stories.", page => page.Groups)
            .Has("siblings", "list of link", "The other years, or the other letters.", page => page.Siblings)
            .Has("previous", "link?", "The year or month before.", page => page.Previous)
            .Has("next", "link?", "The year or month after.", page => page.Next)
            .Has("pagination", "pagination?", "Ways on.", page => page.Pagination);

    private static ModelType MessagePage() =>
        Page<MessagePage>("message page", "`layouts/not-found.html`, `layouts/redirect.html`")
            .Has("target", "address?", "Where a moved page is now.", page => page.Target);

    private static ModelType<T> Page<T>(string name, string about)
        where T : PageModel =>
        new ModelType<T>(name, about)
            .Has("kind", "text", "Name of the kind of page.", page => page.Head.Kind)
            .Has("title", "text", "The page's title, without that of the archive.", page => page.Head.Title)
            .Has("description", "text?", "A sentence for search engines.", page => page.Head.Description)
            .Has("canonical_url", "address", "The page's own address, whole.", page => page.Head.CanonicalUrl)
            .Has("url", "address", "The page's own address as links write it.", page => page.Head.Url)
            .Has("section_url", "address?", "The list right below the home page that it belongs to.",
                page => page.Head.SectionUrl)
            .Has("language", "text", "The page's language.", page => page.Head.Language)
            .Has("breadcrumb", "list of link", "The way here from the home page.", page => page.Head.Breadcrumb)
            .Has("atom_feed", "link", "The nearest feed.", page => page.Head.AtomFeed)
            .Has("json_feed", "link", "The same in JSON.", page => page.Head.JsonFeed)
            .Has(
                "alternates", "list of link",
                "The languages that it is in, each with its whole address, its own among them; none where it is in one "
                    + "only.", page => page.Head.Alternates)
            .Has("languages", "list of language",
                "The languages that its reader can change to, its own among them; none where the archive has one.",
                page => page.Head.Languages)
            .Has("image_url", "address?", "An image of the page, whole.", page => page.Head.ImageUrl)
            .Has("card", "social_image?", "The picture of the page for social networks.", page => page.Head.Card)
            .Has("no_index", "true or false", "Whether search engines are asked not to list it.",
                page => page.Head.NoIndex)
            .Has("json_ld", "html?", "Structured data for a `script` element.", page => page.Head.JsonLd);
}
