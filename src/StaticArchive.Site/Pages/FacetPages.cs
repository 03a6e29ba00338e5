namespace StaticArchive.Pages;

/// <summary>Models of facets' pages and of their values' pages.</summary>
internal sealed class FacetPages(SitePlan site, PageHeads heads)
{
    private const int ValuesBeside = 6;
    private const int TopValues = 60;
    private const int MaxQuotes = 12;

    // Below as many stories, what goes with a value is chance.
    private const int MinStoriesForCompany = 3;

    // From as many values on, the ones with most stories come before the list by name.
    private const int MinValuesForTop = 20;
    private const int TopOfOnePage = 10;

    private readonly CompanionValues _companions = new(site);

    public static void Plan(PlanWriter plan)
    {
        for (var facet = 0; facet < plan.Archive.ListedFacets; facet++)
        {
            if (!plan.Archive.ListedFacet(facet).Values.IsEmpty)
                PlanFacet(plan, facet);
        }
    }

    public static void PlanPairs(PlanWriter plan)
    {
        for (var pair = 0; pair < plan.Lists.Pairs.Pairs.Length; pair++)
            plan.Add(plan.Lists.Pairs.Pairs[pair].Url, new(PageKinds.FacetPair, pair));
    }

    private static bool HasFeed(ArchiveSettings settings, FacetValue value) =>
        settings.MinStoriesForFeed is { } min && value.Stories.Length >= min;

    private static void PlanFacet(PlanWriter plan, int index)
    {
        var facet = plan.Archive.ListedFacet(index);
        plan.AddGroups(facet.Url, new(PageKinds.FacetIndex, index), plan.Lists.ValueLetters[index], SiteSize.Values);
        for (var value = 0; value < facet.Values.Length; value++)
        {
            var url = facet.Values[value].Url;
            plan.AddList(url, facet.Values[value].Stories.Length, new(PageKinds.FacetValue, index, value));
            if (!HasFeed(plan.Archive.Settings, facet.Values[value]))
                continue;
            plan.Add(url + "feed.xml", new(PageKinds.AtomFeed, index, value));
            plan.Add(url + "feed.json", new(PageKinds.JsonFeed, index, value));
        }
    }

    public FacetValuePage Value(PlannedFile file)
    {
        var facet = site.Archive.ListedFacet(file.Subject);
        var value = facet.Values[file.Part];
        var (start, length) = ListPages.Range(value.Stories.Length, site.Settings.PageSize, file.Number);
        var front = file.Number == 0;
        var hasFeed = HasFeed(site.Settings, value);
        return new FacetValuePage
        {
            Kind = "facet-value",
            Title = heads.Title(value.Name, file.Number),
            Description = front
                ? Introduced(value)
                    ?? heads.About(
                        value.Name, value.Stories.Length, StoryGroups.Date(site, value.Stories[0]),
                        StoryGroups.Date(site, value.Stories[^1]))
                : null,
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(value.Url, file.Number)),
            Language = site.Language,
            Breadcrumb = heads.Trail(IndexLink(facet), front ? null : new LinkModel(value.Name, site.Href(value.Url))),
            AtomFeed = hasFeed
                ? new LinkModel(FeedTitle(value.Name), site.Href(value.Url + "feed.xml")) : heads.AtomFeed,
            JsonFeed = hasFeed
                ? new LinkModel(FeedTitle(value.Name), site.Href(value.Url + "feed.json")) : heads.JsonFeed,
            HasFeed = hasFeed,
            Singular = facet.Definition.Singular,
            Plural = facet.Definition.Plural,
            FacetUrl = site.Href(facet.Url),
            Name = value.Name,
            IsFront = front,
            Count = front ? value.Stories.Length : 0,
            First = front ? StoryGroups.Date(site, value.Stories[0]) : null,
            Last = front ? StoryGroups.Date(site, value.Stories[^1]) : null,
            FirstStory = front && start > 0 ? new StoryModel(site, value.Stories[0]) : null,
            Introduction = front && value.Introduction >= 0 ? new StoryModel(site, value.Introduction) : null,
            Years = front && YearModels.Of(site, value.Stories) is { Length: > 1 } years ? years : [],
            Role = front ? value.Details.Role : null,
            SameAs = front ? [.. value.Details.SameAs.Select(url => new LinkModel(UrlText.Host(url), url))] : [],
            Broader = front && value.Broader >= 0 ? FacetModels.Link(site, facet.Values[value.Broader]) : null,
            Narrower = front
                ?
                [
                    .. facet
                        .Values.Where(other => other.Broader == file.Part)
                        .Select(other => FacetModels.Link(site, other)),
                ]
                : [],
            Map = front ? MapModels.One(site, value) : null,
            Company =
                front
                && file.Subject < site.Archive.Facets.Length
                && !facet.Definition.Single
                && facet.Definition.Key is "people" or "organisations"
                    ? CompanyModels.Of(site, facet, file.Part)
                    : null,
            Quotes =
                front && site.Lists.Quotes.Find(value) is { } speaker
                    ? [.. RecordPages.Speaker(site, speaker, [.. speaker.Quotes.Reverse().Take(MaxQuotes)], 0).Quotes]
                    : [],
            OnlyStory = value.Stories is [var only] ? new StoryModel(site, only) : null,
            OftenWith = front && value.Stories.Length >= MinStoriesForCompany
                ? _companions.Of(file.Subject, file.Part, value.Stories, ValuesBeside, atLeast: 2)
                : [],
            Groups = StoryGroups.ByYear(site, value.Stories.AsSpan(start, length)),
            Pagination = PageHeads.Pagination(site, value.Url, value.Stories.Length, file.Number),
        };
    }

    public FacetIndexPage Index(PlannedFile file)
    {
        var facet = site.Archive.ListedFacet(file.Subject);
        var groups = site.Lists.ValueLetters[file.Subject];
        var group = file.Part >= 0 ? groups[file.Part] : null;
        var url = group is null ? facet.Url : site.Paths.Group(facet.Url, group);
        var plural = Texts.Capitalised(facet.Definition.Plural);
        var values = group is null ? facet.Values : [.. group.Items.Select(item => facet.Values[item])];
        var (first, last) = Span(values);
        return new FacetIndexPage
        {
            Kind = "facet",
            Title = heads.Title(group is null ? plural : $"{plural} – {group.Label}", file.Number),
            Description = group is null ? heads.About(plural, facet.ValuesOf.Count(values => values.Length > 0)) : null,
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(url, file.Number)),
            Language = site.Language,
            Breadcrumb = heads.Trail(group is null ? null : IndexLink(facet)),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Singular = facet.Definition.Singular,
            Plural = facet.Definition.Plural,
            Count = values.Length,
            First = first,
            Last = last,
            Top = Top(facet, groups.IsEmpty),
            Map = group is null ? MapModels.All(site, facet) : null,
            Letters =
            [
                .. groups.Select(letter => new LinkModel(
                    letter.Label, site.Href(site.Paths.Group(facet.Url, letter)), letter.Items.Length)),
            ],
            Letter = group?.Label,
            Values = Values(facet, groups.IsEmpty, group, file.Number),
            Pagination = group is null
                ? null
                : ArchivePages.PagesInOrder(site, url, group.Items.Length, SiteSize.Values, file.Number),
        };
    }

    public FacetPairPage Pair(int index)
    {
        var pair = site.Lists.Pairs.Pairs[index];
        var (first, second) = (site.Archive.Facets[pair.FirstFacet], site.Archive.Facets[pair.SecondFacet]);
        var (one, other) = (first.Values[pair.FirstValue], second.Values[pair.SecondValue]);
        var listed = pair.Stories.AsSpan(Math.Max(0, pair.Stories.Length - SiteSize.Lines));
        var title = site
            .Texts.With(TextKeys.PairTitle, "first", one.Name)
            .Replace("{second}", other.Name, StringComparison.Ordinal);
        var (from, to) = (StoryGroups.Date(site, pair.Stories[0]), StoryGroups.Date(site, pair.Stories[^1]));
        return new FacetPairPage
        {
            Kind = "facet-pair",
            Title = title,
            Description = heads.About(title, pair.Stories.Length, from, to),
            CanonicalUrl = heads.Absolute(pair.Url),
            Language = site.Language,
            Breadcrumb = heads.Trail(IndexLink(first), new LinkModel(one.Name, site.Href(one.Url))),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Values =
            [
                FacetModels.Links(site, first, [pair.FirstValue]),
                FacetModels.Links(site, second, [pair.SecondValue]),
            ],
            Count = pair.Stories.Length,
            Listed = listed.Length,
            First = from,
            Last = to,
            Years = YearModels.Of(site, pair.Stories) is { Length: > 1 } years ? years : [],
            Groups = StoryGroups.ByYear(site, listed),
        };
    }

    private (DateModel? First, DateModel? Last) Span(ImmutableArray<FacetValue> values)
    {
        var years = site.Lists.Calendar.YearOf;
        var (first, last) = (int.MaxValue, -1);
        foreach (var value in values)
        {
            // Stories come by date, those without one first.
            var dated = Array.FindIndex(value.Stories, story => years[story] > 0);
            if (dated >= 0)
                (first, last) = (Math.Min(first, value.Stories[dated]), Math.Max(last, value.Stories[^1]));
        }
        return last < 0 ? (null, null) : (StoryGroups.Date(site, first), StoryGroups.Date(site, last));
    }

    private string? Introduced(FacetValue value) =>
        value.Introduction < 0 ? null : site.Archive.Node(value.Introduction).Standfirst;

    private ImmutableArray<LinkModel> Values(Facet facet, bool all, AlphabetGroup? group, int number)
    {
        if (group is null)
            return all ? [.. facet.Values.Select(value => FacetModels.Link(site, value))] : [];
        var page = group.Items.Skip(Math.Max(0, number - 1) * SiteSize.Values).Take(SiteSize.Values);
        return [.. page.Select(value => FacetModels.Link(site, facet.Values[value]))];
    }

    private ImmutableArray<LinkModel> Top(Facet facet, bool onePage)
    {
        if (onePage && facet.Values.Length < MinValuesForTop)
            return [];
        var top = FacetModels.Top(site, facet, onePage ? TopOfOnePage : TopValues).Values;
        return onePage ? [.. top.Where(value => value.Count > 1)] : top;
    }

    private LinkModel IndexLink(Facet facet) => new(Texts.Capitalised(facet.Definition.Plural), site.Href(facet.Url));

    private string FeedTitle(string name) =>
        site.Texts.With(TextKeys.FeedOf, "name", name).Replace("{site}", site.Title, StringComparison.Ordinal);
}
