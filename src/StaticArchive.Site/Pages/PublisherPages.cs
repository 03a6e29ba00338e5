namespace StaticArchive.Pages;

/// <summary>Models of the list of publishers and of each publisher's own page.</summary>
internal sealed class PublisherPages(SitePlan site, PageHeads heads)
{
    public static void Plan(PlanWriter plan)
    {
        var publishers = plan.Lists.Publishers.Publishers;
        if (publishers.IsEmpty)
            return;
        plan.AddGroups(plan.Paths.Sources, new(PageKinds.PublisherIndex), plan.Lists.PublisherLetters, SiteSize.Values);
        foreach (var (index, publisher) in publishers.Index())
            plan.AddList(publisher.Url, publisher.Sources.Length, new(PageKinds.Publisher, index));
    }

    private ImmutableArray<Publisher> Publishers => site.Lists.Publishers.Publishers;

    public FacetIndexPage Index(PlannedFile file)
    {
        var groups = site.Lists.PublisherLetters;
        var all = Enumerable.Range(0, Publishers.Length);
        var byName = Comparer<string>.Create(NameOrder.Of(site.Language, Slug.Spelling).Compare);
        var list = new NameList(
            "sources", site.Texts[TextKeys.Sources], site.Paths.Sources, groups,
            [.. groups.IsEmpty ? all.OrderBy(index => Publishers[index].Name, byName) : all],
            index => Link(Publishers[index]), index => Publishers[index].Stories.Length);
        var shown = file.Part < 0 ? Publishers : [.. groups[file.Part].Items.Select(item => Publishers[item])];
        var citing = site.Archive.Listed.Count(story => !site.Archive.Stories[story].Sources.IsEmpty);
        return list.Page(site, heads, file, citing) with
        {
            First = site.DateOf(shown.Min(publisher => publisher.Stories[0])),
            Last = site.DateOf(shown.Max(publisher => publisher.Stories[^1])),
        };
    }

    public PublisherPage Publisher(PlannedFile file)
    {
        var publisher = Publishers[file.Subject];
        var (start, length) = ListPages.Range(publisher.Sources.Length, site.Settings.PageSize, file.Number);
        var isFront = file.Number == 0;
        var span = isFront ? site.SpanOf(publisher.Stories) : default;
        var trail = heads.Trail(IndexLink(), isFront ? null : new LinkModel(publisher.Name, site.Href(publisher.Url)));
        return new PublisherPage
        {
            Head = heads.Of(
                "publisher", publisher.Name, publisher.Url, trail,
                isFront ? heads.About(publisher.Name, span) : null, file.Number),
            Name = publisher.Name,
            IsFront = isFront,
            Count = isFront ? publisher.Sources.Length : 0,
            Span = span,
            Years = isFront ? YearModels.Several(site, publisher.Stories) : [],
            Sources = [.. publisher.Sources.Skip(start).Take(length).Reverse().Select(Cited)],
            Pagination = heads.PagesByDate(publisher.Url, publisher.Sources.Length, file.Number),
        };
    }

    private CitedSourceModel Cited(CitedSource cited) => new(
        new SourceModel(cited.Source, site),
        site.Newest(cited.Stories.AsSpan(Math.Max(0, cited.Stories.Length - SiteSize.CitingStories)..)),
        cited.Stories.Length);

    private LinkModel IndexLink() => new(site.Texts[TextKeys.Sources], site.Href(site.Paths.Sources));

    private LinkModel Link(Publisher publisher) =>
        new(publisher.Name, site.Href(publisher.Url), publisher.Stories.Length);
}
