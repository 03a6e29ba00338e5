namespace StaticArchive.Themes;

/// <summary>Everything that templates can see, declared once: how members are read without reflection, and what
/// <c>theme/README.md</c> says of them.</summary>
internal static partial class ThemeModels
{
    /// <summary>All models in the order of the reference.</summary>
    internal static ImmutableArray<ModelType> All { get; } =
    [
        Site(),
        Story(),
        StoryPage(),
        RelatedPage(),
        TextPage(),
        KindPage(),
        HomePage(),
        FacetValuePage(),
        FacetPairPage(),
        FacetIndexPage(),
        ArchivePage(),
        TimelinePage(),
        ThreadIndexPage(),
        ThreadPage(),
        PublisherPage(),
        DaysPage(),
        SearchPage(),
        QuotesPage(),
        ChangesPage(),
        MessagePage(),
        Date(),
        Link(),
        Language(),
        Image(),
        ImageSource(),
        SocialImage(),
        Source(),
        Correction(),
        FacetLinks(),
        Related(),
        RelatedGroup(),
        Thread(),
        ThreadEntry(),
        StoryGroup(),
        Year(),
        Neighbours(),
        ThreadStep(),
        LaneChart(),
        Lane(),
        LaneTick(),
        CalendarYear(),
        CalendarMonth(),
        CitedSource(),
        MonthOfDays(),
        Day(),
        Pagination(),
        Speaker(),
        Quote(),
        Change(),
        Map(),
        Point(),
        Company(),
        CompanyName(),
        CompanyLine(),
    ];

    internal static FrozenDictionary<Type, ModelType> ByType { get; } =
        All.ToFrozenDictionary(model => model.Type);

    private static ModelType Site() => new ModelType<SiteModel>("site", "The archive. In every template as `site`.")
            .Has("title", "text", "The archive's name.", site => site.Title)
            .Has("generator", "text", "The program and its version, such as `StaticArchive 0.2.0`.",
                site => site.Generator)
            .Has("description", "text?", "One sentence on what it holds.", site => site.Description)
            .Has("language", "text", "Its language.", site => site.Language)
            .Has("interface_language", "text",
                "The language of the interface, which is another where the theme lacks the archive's.",
                site => site.InterfaceLanguage)
            .Has(
                "lang",
                "html?",
                "The attributes `lang` and `dir` with a space before them, for the archive's own words where the "
                    + "interface is in another language.",
                site => site.LanguageAttributes)
            .Has("dir", "html?",
                "The attribute `dir` with a space before it, where its language is written from right to left.",
                site => site.Direction)
            .Has("title_lang", "html?", "The same for its name and description, which may be in the main language.",
                site => site.TitleAttributes)
            .Has("url", "address", "The home page.", site => site.Url)
            .Has(
                "policy", "text?",
                "What pages may load, for `<meta http-equiv=\"Content-Security-Policy\">`; null where the host sends "
                    + "it as a header.",
                site => site.Policy)
            .Has("search_url", "address?", "The search page, if there is one.", site => site.SearchUrl)
            .Has("threads_url", "address?", "The page of all threads, if there are any.", site => site.ThreadsUrl)
            .Has("sources_url", "address?", "The page of all sources, if there are any.", site => site.SourcesUrl)
            .Has("quotes_url", "address?", "The page of all quotations, if there are any.", site => site.QuotesUrl)
            .Has("changes_url", "address?", "The page of corrections and updates, if there are any.",
                site => site.ChangesUrl)
            .Has("on_this_day_url", "address?", "The page of the days of the year, if a story has one.",
                site => site.OnThisDayUrl)
            .Has("transitions", "true or false", "Whether browsers may fade from page to page.",
                site => site.Transitions)
            .Has("prefetch", "html?", "Rules for browsers that may load pages early, for a `script` element.",
                site => site.Prefetch)
            .Has("fonts", "true or false", "Whether pages use the theme's own fonts.", site => site.Fonts)
            .Has("preloads_fonts", "true or false",
                "Whether they are worth loading early: the archive's language is written in Latin letters.",
                site => site.PreloadsFonts)
            .Has("navigation", "list of link",
                "The main navigation: that of `archive.yml` or else the main lists; and the search page.",
                site => site.Navigation)
            .Has("facets", "list of link", "The pages of all facets that have values.", site => site.Facets)
            .Has("lists", "list of link", "The same, and that of the authors.", site => site.Lists)
            .Has("pages", "list of link",
                "The pages beside the stories, and the lists of the archive's own kinds of pages.", site => site.Pages);

    private static ModelType Story() => new ModelType<StoryModel>("story", "A story, or a page beside the stories.")
            .Has("id", "text", "The id that others refer to it by.", story => story.Id)
            .Has("url", "address", "Its page.", story => story.Url)
            .Has("related_url", "address?", "The page of all related stories.", story => story.RelatedUrl)
            .Has("headline", "text", "The title.", story => story.Headline)
            .Has("headline_html", "html", "The title with its emphasis and code, for where readers see it.",
                story => story.HeadlineHtml)
            .Has("standfirst_html", "html?", "The standfirst with its emphasis and code, for where readers see it.",
                story => story.StandfirstHtml)
            .Has("text_repeats_standfirst", "true or false",
                "Whether the first lines of the text say the standfirst again, word for word.",
                story => story.TextRepeatsStandfirst)
            .Has("kicker", "text?", "The editor's kicker, or else the section.", story => story.Kicker)
            .Has("section", "link?", "The value of the first facet of which a story has one only.",
                story => story.Section)
            .Has("published", "date?", "When it was published.", story => story.Published)
            .Has("updated", "date?", "When it was last updated.", story => story.Updated)
            .Has("corrected", "date?", "When it was last corrected.", story => story.Corrected)
            .Has("authors", "list of text", "Who wrote it.", story => story.Authors)
            .Has("author_links", "list of link", "Their pages.", story => story.AuthorLinks)
            .Has("image", "image?", "The image at its head.", story => story.Image)
            .Has("wide_image", "image?", "The same image, unless it is higher than wide.", story => story.WideImage)
            .Has("thumb", "image?",
                "What lists show of its image, without alternative text: a part of it, three by two.",
                story => story.Thumb)
            .Has("body", "html", "The text.", story => story.Body)
            .Has("word_count", "number", "Words of the text.", story => story.WordCount)
            .Has("reading_minutes", "number", "How long it takes to read, at least 1.", story => story.ReadingMinutes)
            .Has("facets", "list of facet_links", "The facets that it has values of.", story => story.Facets)
            .Has("names", "list of facet_links", "The same without its section.", story => story.Names)
            .Has("contents", "list of link", "The headings of its text.", story => story.Contents)
            .Has("sources", "list of source", "Where its facts come from.", story => story.Sources)
            .Has("corrections", "list of correction", "Published corrections.", story => story.Corrections)
            .Has("news_url", "address?", "Where readers send news, where the archive asks for it.",
                story => story.NewsUrl)
            .Has("mistake_url", "address?", "Where readers report a mistake in it.", story => story.MistakeUrl)
            .Has("thread", "link?", "The thread that it belongs to, with the number of its stories.",
                story => story.Thread)
            .Has("language", "text", "Its language.", story => story.Language)
            .Has("language_name", "text", "What the readers of its language call it.",
                story => LanguageNames.Of(story.Language))
            .Has(
                "lang",
                "html?",
                "The attributes `lang` and `dir` with a space before them, for whatever holds its words, where its "
                    + "language is not the archive's.",
                story => story.LanguageAttributes)
            .HasAll(FrontMatterFields.All.Where(field => field.IsShown), story => story.Story)
            .Has("extra", "map?",
                "Front-matter keys that are the theme's own: `story.extra.key`; a missing key is null.",
                story => story.Extra);
}
