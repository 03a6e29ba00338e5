using System.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Models of stories' pages, of their related indexes, and of the pages beside them.</summary>
internal sealed class StoryPages(SitePlan site, PageHeads heads, WorkTimer rankingTime)
{
    /// <summary>A list of fewer related stories goes on with others, so that no page is a dead end.</summary>
    private const int MinShown = 3;

    private RelatedRanker? _ranker;
    private readonly RelatedWords _words = new(site);
    private readonly StoryJsonLd _jsonLd = new(site);
    private ILookup<(string Series, string Language), int>? _series;
    private int _ranked = -1;
    private ImmutableArray<RelatedStory> _ranking;

    public static void PlanStories(PlanWriter plan)
    {
        foreach (var i in plan.Archive.Listed)
        {
            var url = plan.Archive.Stories[i].Url;
            plan.Add(url, new(PageKinds.Story, i));
            if (SitePlan.HasRelatedIndex(plan.Archive, i))
                plan.Add(url + "related/", new(PageKinds.RelatedIndex, i));
        }
    }

    public static void PlanPages(PlanWriter plan)
    {
        foreach (var i in plan.Archive.ListedPages)
            plan.Add(plan.Archive.Pages[i].Url, new(PageKinds.Page, i));
    }

    public static void PlanKinds(PlanWriter plan)
    {
        for (var i = 0; i < plan.Lists.KindEntries.Length; i++)
        {
            if (!plan.Lists.KindEntries[i].IsEmpty)
                plan.Add(plan.Paths.Root + plan.Archive.Settings.Kinds[i].Url, new(PageKinds.OwnKind, i));
        }
    }

    public StoryPage Story(int ordinal)
    {
        var story = new StoryModel(site, ordinal);
        var archive = site.Archive;
        var section = story.Section;
        var thread = archive.ThreadOf[ordinal] is >= 0 and var index
            ? ThreadModels.Around(site, archive.Threads[index], ordinal) : null;
        HashSet<int> shown = [ordinal, .. thread?.Entries.Select(entry => entry.Story.Node) ?? []];
        var parts = Parts(ordinal);
        shown.UnionWith(parts.Select(part => part.Story.Node));
        var related = PictureModels.WithThumbs(story, Strongest(Ranking(ordinal), shown, story.Language));
        shown.UnionWith(related.Select(entry => entry.Story.Node));
        var breadcrumb = heads.Trail(section);
        return new StoryPage
        {
            Kind = "story",
            Title = story.Headline,
            Description = story.Standfirst,
            CanonicalUrl = heads.Absolute(story.Story.Url),
            Language = story.Language,
            Breadcrumb = breadcrumb,
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Alternates = Alternates(ordinal),
            ImageUrl = archive.Images[ordinal] is { } image ? heads.Absolute(image) : null,
            Card = PictureModels.CardOf(site, ordinal),
            JsonLd = _jsonLd.Write(story, breadcrumb),
            Story = story,
            Thread = thread,
            Parts = parts,
            Related = related,
            CitedBy = [.. archive.LinkedFrom[ordinal].Reverse().Where(citing => !shown.Contains(citing))
                .Take(SiteSize.CitedBy).Select(Model)],
            Neighbours = NeighbourModels.Of(site, ordinal),
            Translations = [.. archive.Translations[ordinal].Select(Model)],
        };
    }

    // The parts of a story's series in its language, as a thread is shown.
    private ImmutableArray<ThreadEntry> Parts(int ordinal)
    {
        var stories = site.Archive.Stories;
        if (stories[ordinal].Series is not { } series)
            return [];
        _series ??= Enumerable.Range(0, stories.Length).Where(story => stories[story].Series is not null)
            .ToLookup(story => (stories[story].Series!, stories[story].Language));
        int[] parts = [.. _series[(series, stories[ordinal].Language)]];
        return parts.Length < 2 ? [] : ThreadModels.Entries(site, parts, ordinal);
    }

    private ImmutableArray<LinkModel> Alternates(int ordinal)
    {
        var others = site.Archive.Translations[ordinal];
        return others.Length == 0
            ? []
            : [.. others.Append(ordinal).Order().Select(other => site.Archive.Stories[other])
                .Select(story => new LinkModel(story.Language, heads.Absolute(story.Url)))];
    }

    public RelatedPage Related(int ordinal)
    {
        var (story, archive) = (new StoryModel(site, ordinal), site.Archive);
        ImmutableArray<RelatedStory> ranking =
            [.. Ranking(ordinal).Where((entry, place) => entry.IsRelated || place < MinShown)];
        var related = ranking.Count(entry => entry.IsRelated);
        int[] listed = [.. ranking.Select(entry => entry.Story).Where(archive.Lists).Order()];
        return new RelatedPage
        {
            Kind = "related",
            Title = site.Texts.With(TextKeys.RelatedTo, "headline", story.Headline),
            Description = heads.About(site.Texts.With(TextKeys.RelatedTo, "headline", story.Headline), related),
            CanonicalUrl = heads.Absolute(story.Story.Url + "related/"),
            Language = site.Language,
            Breadcrumb = heads.Trail(story.Section, new LinkModel(story.Headline, story.Url)),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Story = story,
            Count = related,
            Groups = _words.Groups(ordinal, ranking),
            Years = YearModels.Of(site, listed) is { Length: > 1 } years ? years : [],
        };
    }

    public TextPage Text(int index)
    {
        var story = new StoryModel(site, site.Archive.Stories.Length + index);
        return new TextPage
        {
            Kind = "page",
            Title = story.Headline,
            Description = story.Standfirst,
            CanonicalUrl = heads.Absolute(story.Story.Url),
            Language = story.Language,
            Breadcrumb = heads.Trail(KindOf(story.Story)),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            ImageUrl = site.Archive.Images[story.Node] is { } image ? heads.Absolute(image) : null,
            Card = PictureModels.CardOf(site, story.Node),
            Story = story,
        };
    }

    public KindPage Kind(int index)
    {
        var kind = site.Settings.Kinds[index];
        return new KindPage
        {
            Kind = "kind",
            Name = kind.Name,
            Title = kind.Title,
            CanonicalUrl = heads.Absolute(site.Paths.Root + kind.Url),
            Language = site.Language,
            Breadcrumb = heads.Trail(),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Entries =
            [
                .. site
                    .Lists.KindEntries[index]
                    .Select(page => new StoryModel(site, site.Archive.Stories.Length + page)),
            ],
        };
    }

    private LinkModel? KindOf(StoryMetadata page) =>
        site.Settings.Kinds.FirstOrDefault(kind => kind.Holds(page)) is { } kind
            ? new LinkModel(kind.Title, site.Href(site.Paths.Root + kind.Url))
            : null;

    // A story that the page names already is not named again, nor in another language; of translations, that in the
    // reader's language is named.
    private ImmutableArray<RelatedModel> Strongest(ImmutableArray<RelatedStory> ranking, HashSet<int> shown,
        string language)
    {
        var translations = site.Archive.Translations;
        var named = shown.Concat(shown.SelectMany(story => translations[story])).ToHashSet();
        var listed = ranking.Select(entry => entry.Story).ToHashSet();
        var strongest = ImmutableArray.CreateBuilder<RelatedModel>();
        foreach (var entry in ranking.Where(entry => !named.Contains(entry.Story)))
        {
            if (!entry.IsRelated && strongest.Count >= MinShown)
                break;
            var isForeign = site.Archive.Stories[entry.Story].Language != language;
            if (strongest.Count == site.Settings.Related.Count || !named.Add(entry.Story) || (isForeign
                && translations[entry.Story].Any(other =>
                    listed.Contains(other) && site.Archive.Stories[other].Language == language)))
                continue;
            named.UnionWith(translations[entry.Story]);
            strongest.Add(_words.Strongest(entry));
        }
        return strongest.DrainToImmutable();
    }

    // A story's page and its related index are made one after the other, and the shorter list is the beginning of the
    // longer.
    private ImmutableArray<RelatedStory> Ranking(int ordinal)
    {
        if (_ranked == ordinal)
            return _ranking;
        _ranker ??= site.Related.CreateRanker();
        var start = Stopwatch.GetTimestamp();
        _ranking = InEdition(
            ordinal,
            _ranker.Rank(ordinal, Math.Max(site.Settings.Related.Count, site.Settings.Related.IndexCount)));
        rankingTime.AddSince(start);
        _ranked = ordinal;
        return _ranking;
    }

    // Where languages mix, a translation into the reader's language takes the place of a story.
    private ImmutableArray<RelatedStory> InEdition(int ordinal, ImmutableArray<RelatedStory> ranking)
    {
        var archive = site.Archive;
        return archive.Edition is null ? ranking :
        [
            .. ranking.Select(entry => archive.Lists(entry.Story) ? entry : entry with
            {
                Story = archive.Translations[entry.Story].FirstOrDefault(archive.Lists, entry.Story),
            })
                .Where(entry => archive.NeverRelated[ordinal].BinarySearch(entry.Story) < 0)
                .DistinctBy(entry => entry.Story),
        ];
    }

    private StoryModel Model(int ordinal) => new(site, ordinal);
}

/// <summary>What a reader can go on to from a story, in the order of dates.</summary>
internal static class NeighbourModels
{
    /// <summary>In its language and section; in the archive where it has none. What is beside it in its thread is in
    /// the thread's own list.</summary>
    public static ImmutableArray<Neighbours> Of(SitePlan site, int story)
    {
        var archive = site.Archive;
        var all = ImmutableArray.CreateBuilder<Neighbours>(1);
        foreach (var facet in archive.Facets)
        {
            if (!facet.Definition.Single || facet.ValuesOf[story] is not [var value, ..])
                continue;
            var section = facet.Values[value];
            Add(
                all, site, site.Texts.With(TextKeys.InSection, "name", section.Name), site.Href(section.Url),
                section.Stories, story);
            break;
        }
        if (all.Count == 0)
            Add(
                all, site, site.Texts[TextKeys.InArchive], null, Nearest(archive, story, -1, null),
                Nearest(archive, story, 1, null));
        return all.DrainToImmutable();
    }

    private static void Add(
        ImmutableArray<Neighbours>.Builder all, SitePlan site, string title, string? url, int[] stories, int story)
    {
        Add(
            all, site, title, url, Nearest(site.Archive, story, -1, stories),
            Nearest(site.Archive, story, 1, stories));
    }

    // The nearest in the story's own language: a reader goes on reading, and translations are named elsewhere.
    private static int Nearest(Archive archive, int story, int step, int[]? list)
    {
        var count = list?.Length ?? archive.Stories.Length;
        var place = list is null ? story : Array.BinarySearch(list, story);
        for (place += step; place >= 0 && place < count; place += step)
        {
            var other = list is null ? place : list[place];
            if (archive.Stories[other].Language == archive.Stories[story].Language)
                return other;
        }
        return -1;
    }

    private static void Add(
        ImmutableArray<Neighbours>.Builder all, SitePlan site, string title, string? url, int previous, int next)
    {
        if (previous >= 0 || next >= 0)
            all.Add(
                new Neighbours(
                    title, url, previous < 0 ? null : new StoryModel(site, previous),
                    next < 0 ? null : new StoryModel(site, next)));
    }
}
