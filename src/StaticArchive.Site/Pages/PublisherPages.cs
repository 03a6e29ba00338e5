namespace StaticArchive.Pages;

/// <summary>Models of the list of publishers and of each publisher's own page.</summary>
internal sealed class PublisherPages(SitePlan site, PageHeads heads)
{
    private const int TopPublishers = 60;
    private const int MinPublishersForTop = 20;
    private const int TopOfOnePage = 10;

    public static void Plan(PlanWriter plan)
    {
        var publishers = plan.Lists.Publishers.Publishers;
        if (publishers.IsEmpty)
            return;
        plan.AddGroups(plan.Paths.Sources, new(PageKinds.PublisherIndex), plan.Lists.PublisherLetters, SiteSize.Values);
        for (var publisher = 0; publisher < publishers.Length; publisher++)
            plan.AddList(
                publishers[publisher].Url, publishers[publisher].Sources.Length, new(PageKinds.Publisher, publisher));
    }

    private ImmutableArray<Publisher> Publishers => site.Lists.Publishers.Publishers;

    public FacetIndexPage Index(PlannedFile file)
    {
        var groups = site.Lists.PublisherLetters;
        var group = file.Part >= 0 ? groups[file.Part] : null;
        var url = group is null ? site.Paths.Sources : site.Paths.Group(site.Paths.Sources, group);
        var name = site.Texts[TextKeys.Sources];
        var shown = group is null ? Publishers : [.. group.Items.Select(item => Publishers[item])];
        return new FacetIndexPage
        {
            Kind = "sources",
            Title = heads.Title(group is null ? name : $"{name} – {group.Label}", file.Number),
            Description = group is null
                ? heads.About(name, site.Archive.Listed.Count(story => !site.Archive.Stories[story].Sources.IsEmpty))
                : null,
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(url, file.Number)),
            Language = site.Language,
            Breadcrumb = group is null ? heads.Trail() : heads.Trail(IndexLink()),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Singular = name,
            Plural = name,
            Count = shown.Length,
            First = StoryGroups.Date(site, shown.Min(publisher => publisher.Stories[0])),
            Last = StoryGroups.Date(site, shown.Max(publisher => publisher.Stories[^1])),
            Top = Top(groups.IsEmpty),
            Letters =
            [
                .. groups.Select(letter => new LinkModel(
                    letter.Label, site.Href(site.Paths.Group(site.Paths.Sources, letter)), letter.Items.Length)),
            ],
            Letter = group?.Label,
            Values =
                group is not null
                    ?
                    [
                        .. group
                            .Items.Skip(Math.Max(0, file.Number - 1) * SiteSize.Values)
                            .Take(SiteSize.Values)
                            .Select(item => Link(Publishers[item])),
                    ]
                : groups.IsEmpty
                    ?
                    [
                        .. Publishers
                            .OrderBy(
                                publisher => publisher.Name,
                                Comparer<string>.Create(NameOrder.Of(site.Language, Slug.Spelling).Compare))
                            .Select(Link),
                    ]
                : [],
            Pagination = group is null
                ? null
                : ArchivePages.PagesInOrder(site, url, group.Items.Length, SiteSize.Values, file.Number),
        };
    }

    private ImmutableArray<LinkModel> Top(bool onePage)
    {
        if (onePage && Publishers.Length < MinPublishersForTop)
            return [];
        var top = Publishers
            .OrderByDescending(publisher => publisher.Stories.Length)
            .Take(onePage ? TopOfOnePage : TopPublishers);
        return [.. top.Where(publisher => !onePage || publisher.Stories.Length > 1).Select(Link)];
    }

    public PublisherPage Publisher(PlannedFile file)
    {
        var publisher = Publishers[file.Subject];
        var (start, length) = ListPages.Range(publisher.Sources.Length, site.Settings.PageSize, file.Number);
        var front = file.Number == 0;
        return new PublisherPage
        {
            Kind = "publisher",
            Title = heads.Title(publisher.Name, file.Number),
            Description = front
                ? heads.About(
                    publisher.Name, publisher.Stories.Length, StoryGroups.Date(site, publisher.Stories[0]),
                    StoryGroups.Date(site, publisher.Stories[^1]))
                : null,
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(publisher.Url, file.Number)),
            Language = site.Language,
            Breadcrumb = heads.Trail(
                IndexLink(), front ? null : new LinkModel(publisher.Name, site.Href(publisher.Url))),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Name = publisher.Name,
            IsFront = front,
            Count = front ? publisher.Sources.Length : 0,
            StoryCount = front ? publisher.Stories.Length : 0,
            First = front ? StoryGroups.Date(site, publisher.Stories[0]) : null,
            Last = front ? StoryGroups.Date(site, publisher.Stories[^1]) : null,
            Years = front && YearModels.Of(site, publisher.Stories) is { Length: > 1 } years ? years : [],
            Sources = [.. Enumerable.Range(1, length).Select(back => Cited(publisher.Sources[start + length - back]))],
            Pagination = PageHeads.Pagination(site, publisher.Url, publisher.Sources.Length, file.Number),
        };
    }

    private CitedSourceModel Cited(CitedSource cited) => new(
        new SourceModel(cited.Source, site),
        StoryGroups.Newest(site, cited.Stories.AsSpan(Math.Max(0, cited.Stories.Length - SiteSize.CitingStories))),
        cited.Stories.Length);

    private LinkModel IndexLink() => new(site.Texts[TextKeys.Sources], site.Href(site.Paths.Sources));

    private LinkModel Link(Publisher publisher) =>
        new(publisher.Name, site.Href(publisher.Url), publisher.Stories.Length);
}
