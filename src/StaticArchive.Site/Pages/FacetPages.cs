namespace StaticArchive.Pages;

/// <summary>Models of facets' pages and of their values' pages.</summary>
internal sealed class FacetPages(SitePlan site, PageHeads heads)
{
    private const int ValuesBeside = 6;
    private const int MaxQuotes = 12;

    // Below as many stories, what goes with a value is chance.
    private const int MinStoriesForCompany = 3;

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
        foreach (var (index, pair) in plan.Lists.Pairs.Pairs.Index())
            plan.Add(pair.Url, new(PageKinds.FacetPair, index));
    }

    private static bool HasFeed(ArchiveSettings settings, FacetValue value) =>
        settings.MinStoriesForFeed is { } min && value.Stories.Length >= min;

    private static void PlanFacet(PlanWriter plan, int index)
    {
        var facet = plan.Archive.ListedFacet(index);
        plan.AddGroups(facet.Url, new(PageKinds.FacetIndex, index), plan.Lists.ValueLetters[index], SiteSize.Values);
        foreach (var (place, value) in facet.Values.Index())
        {
            plan.AddList(value.Url, value.Stories.Length, new(PageKinds.FacetValue, index, place));
            if (!HasFeed(plan.Archive.Settings, value))
                continue;
            plan.Add(value.Url + "feed.xml", new(PageKinds.AtomFeed, index, place));
            plan.Add(value.Url + "feed.json", new(PageKinds.JsonFeed, index, place));
        }
    }

    public FacetValuePage Value(PlannedFile file)
    {
        var facet = site.Archive.ListedFacet(file.Subject);
        var value = facet.Values[file.Part];
        var (start, length) = ListPages.Range(value.Stories.Length, site.Settings.PageSize, file.Number);
        var link = new LinkModel(value.Name, site.Href(value.Url));
        var trail = heads.Trail(IndexLink(facet), file.Number == 0 ? null : link);
        var page = new FacetValuePage
        {
            Head = WithFeeds(heads.Of("facet-value", value.Name, value.Url, trail, number: file.Number), value),
            HasFeed = HasFeed(site.Settings, value),
            Singular = facet.Definition.Singular,
            Plural = facet.Definition.Plural,
            FacetUrl = site.Href(facet.Url),
            Name = value.Name,
            IsFront = file.Number == 0,
            OnlyStory = value.Stories is [var only] ? new StoryModel(site, only) : null,
            Groups = StoryGroups.ByYear(site, value.Stories.AsSpan(start, length)),
            Pagination = heads.PagesByDate(value.Url, value.Stories.Length, file.Number),
        };
        return file.Number > 0 ? page : Front(page, file, facet, value) with
        {
            FirstStory = start > 0 ? new StoryModel(site, value.Stories[0]) : null,
        };
    }

    private PageHead WithFeeds(PageHead head, FacetValue value) => !HasFeed(site.Settings, value) ? head : head with
    {
        AtomFeed = new LinkModel(site.FeedTitle(value.Name), site.Href(value.Url + "feed.xml")),
        JsonFeed = new LinkModel(site.FeedTitle(value.Name), site.Href(value.Url + "feed.json")),
    };

    private FacetValuePage Front(FacetValuePage page, PlannedFile file, Facet facet, FacetValue value)
    {
        var span = site.SpanOf(value.Stories);
        var hasCompany = file.Subject < site.Archive.Facets.Length && !facet.Definition.Single
            && facet.Definition.Key is "people" or "organisations";
        return page with
        {
            Head = page.Head with { Description = Introduced(value) ?? heads.About(value.Name, span) },
            Span = span,
            Introduction = value.Introduction < 0 ? null : new StoryModel(site, value.Introduction),
            Years = YearModels.Several(site, value.Stories),
            Role = value.Details.Role,
            SameAs = [.. value.Details.SameAs.Select(url => new LinkModel(UrlText.Host(url), url))],
            Broader = value.Broader < 0 ? null : FacetModels.Link(site, facet.Values[value.Broader]),
            Narrower =
            [
                .. facet.Values.Where(other => other.Broader == file.Part)
                    .Select(other => FacetModels.Link(site, other)),
            ],
            Map = MapModels.One(site, value),
            Company = hasCompany ? CompanyModels.Of(site, facet, file.Part) : null,
            Quotes = site.Lists.Quotes.Find(value) is { } speaker
                ? RecordPages.Speaker(site, speaker, [.. speaker.Quotes.Reverse().Take(MaxQuotes)], 0).Quotes
                : [],
            OftenWith = value.Stories.Length < MinStoriesForCompany ? []
                : _companions.Of(file.Subject, file.Part, value.Stories, ValuesBeside, atLeast: 2),
        };
    }

    public FacetIndexPage Index(PlannedFile file)
    {
        var facet = site.Archive.ListedFacet(file.Subject);
        var plural = Texts.Capitalised(facet.Definition.Plural);
        var group = file.Part < 0 ? null : site.Lists.ValueLetters[file.Subject][file.Part];
        var (first, last) = Span(group is null ? facet.Values : [.. group.Items.Select(item => facet.Values[item])]);
        var list = new NameList(
            "facet", plural, facet.Url, site.Lists.ValueLetters[file.Subject],
            [.. Enumerable.Range(0, facet.Values.Length)], value => FacetModels.Link(site, facet.Values[value]),
            value => facet.Values[value].Stories.Length);
        return list.Page(site, heads, file, facet.ValuesOf.Count(values => values.Length > 0)) with
        {
            Singular = facet.Definition.Singular,
            Plural = facet.Definition.Plural,
            First = first,
            Last = last,
            Map = group is null ? MapModels.All(site, facet) : null,
        };
    }

    public FacetPairPage Pair(int index)
    {
        var pair = site.Lists.Pairs.Pairs[index];
        var (first, second) = (site.Archive.Facets[pair.FirstFacet], site.Archive.Facets[pair.SecondFacet]);
        var (one, other) = (first.Values[pair.FirstValue], second.Values[pair.SecondValue]);
        var listed = pair.Stories.AsSpan(Math.Max(0, pair.Stories.Length - SiteSize.Lines)..);
        var title = site.Texts.With(TextKeys.PairTitle, "first", one.Name, "second", other.Name);
        var trail = heads.Trail(IndexLink(first), new LinkModel(one.Name, site.Href(one.Url)));
        var span = site.SpanOf(pair.Stories);
        return new FacetPairPage
        {
            Head = heads.Of("facet-pair", title, pair.Url, trail, heads.About(title, span)),
            Values =
            [
                FacetModels.Links(site, first, [pair.FirstValue]),
                FacetModels.Links(site, second, [pair.SecondValue]),
            ],
            Listed = listed.Length,
            Span = span,
            Years = YearModels.Several(site, pair.Stories),
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
            var dated = value.Stories.FirstOrDefault(story => years[story] > 0, -1);
            if (dated >= 0)
                (first, last) = (Math.Min(first, dated), Math.Max(last, value.Stories[^1]));
        }
        return last < 0 ? (null, null) : (site.DateOf(first), site.DateOf(last));
    }

    private string? Introduced(FacetValue value) =>
        value.Introduction < 0 ? null : site.Archive.Node(value.Introduction).Standfirst;

    private LinkModel IndexLink(Facet facet) => new(Texts.Capitalised(facet.Definition.Plural), site.Href(facet.Url));
}
