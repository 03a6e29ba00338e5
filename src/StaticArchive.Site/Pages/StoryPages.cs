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
        foreach (var (index, kind) in plan.Archive.Settings.Kinds.Index())
        {
            if (!plan.Lists.KindEntries[index].IsEmpty)
                plan.Add(plan.Paths.Root + kind.Url, new(PageKinds.OwnKind, index));
        }
    }

    public StoryPage Story(int ordinal)
    {
        var story = new StoryModel(site, ordinal);
        var archive = site.Archive;
        var thread = archive.ThreadOf[ordinal] is >= 0 and var index
            ? ThreadModels.Around(site, archive.Threads[index], ordinal) : null;
        HashSet<int> shown = [ordinal, .. thread?.Entries.Select(entry => entry.Story.Node) ?? []];
        var parts = Parts(ordinal);
        shown.UnionWith(parts.Select(part => part.Story.Node));
        var related = PictureModels.WithThumbs(story, Strongest(Ranking(ordinal), shown, story.Language));
        shown.UnionWith(related.Select(entry => entry.Story.Node));
        var breadcrumb = heads.Trail(story.Section);
        return new StoryPage
        {
            Head = Head("story", story, breadcrumb) with
            {
                Alternates = Alternates(ordinal),
                JsonLd = _jsonLd.Write(story, breadcrumb),
            },
            Story = story,
            Thread = thread,
            Parts = parts,
            Related = related,
            CitedBy = site.Models(archive.LinkedFrom[ordinal].Reverse().Where(citing => !shown.Contains(citing))
                .Take(SiteSize.CitedBy)),
            Neighbours = NeighbourModels.Of(site, ordinal),
            Translations = site.Models(archive.Translations[ordinal]),
        };
    }

    private PageHead Head(string kind, StoryModel story, ImmutableArray<LinkModel> trail) =>
        heads.Of(kind, story.Headline, story.Story.Url, trail, story.Standfirst) with
        {
            Language = story.Language,
            ImageUrl = site.Archive.Images[story.Node] is { } image ? site.Absolute(image) : null,
            Card = PictureModels.CardOf(site, story.Node),
        };

    // The parts of a story's series in its language, as a thread is shown.
    private ImmutableArray<ThreadEntry> Parts(int ordinal)
    {
        var stories = site.Archive.Stories;
        if (stories[ordinal].Series is not { } series)
            return [];
        _series ??= Enumerable.Range(0, stories.Length).Where(story => stories[story].Series is not null)
            .ToLookup(story => (stories[story].Series!, stories[story].Language));
        ImmutableArray<int> parts = [.. _series[(series, stories[ordinal].Language)]];
        return parts.Length < 2 ? [] : ThreadModels.Entries(site, parts, ordinal);
    }

    private ImmutableArray<LinkModel> Alternates(int ordinal)
    {
        var others = site.Archive.Translations[ordinal];
        return others.Length == 0
            ? []
            : [.. others.Append(ordinal).Order().Select(other => site.Archive.Stories[other])
                .Select(story => new LinkModel(story.Language, site.Absolute(story.Url)))];
    }

    public RelatedPage Related(int ordinal)
    {
        var story = new StoryModel(site, ordinal);
        ImmutableArray<RelatedStory> ranking =
            [.. Ranking(ordinal).Where((entry, place) => entry.IsRelated || place < MinShown)];
        var related = ranking.Count(entry => entry.IsRelated);
        int[] listed = [.. ranking.Select(entry => entry.Story).Where(site.Archive.Lists).Order()];
        var title = site.Texts.With(TextKeys.RelatedTo, "headline", story.Headline);
        var trail = heads.Trail(story.Section, new LinkModel(story.Headline, story.Url));
        var about = heads.About(title, new StorySpan(related, null, null));
        return new RelatedPage
        {
            Head = heads.Of("related", title, story.Story.Url + "related/", trail, about),
            Story = story,
            Count = related,
            Groups = _words.Groups(ordinal, ranking),
            Years = YearModels.Several(site, listed),
        };
    }

    public TextPage Text(int index)
    {
        var story = new StoryModel(site, site.Archive.Stories.Length + index);
        var kind = site.Settings.Kinds.FirstOrDefault(kind => story.Story.IsOf(kind));
        var trail = heads.Trail(
            kind is null ? null : new LinkModel(kind.Title, site.Href(site.Paths.Root + kind.Url)));
        return new TextPage { Head = Head("page", story, trail), Story = story };
    }

    public KindPage Kind(int index)
    {
        var kind = site.Settings.Kinds[index];
        return new KindPage
        {
            Head = heads.Of("kind", kind.Title, site.Paths.Root + kind.Url, heads.Trail()),
            Name = kind.Name,
            Entries = site.Models(site.Lists.KindEntries[index].Select(page => site.Archive.Stories.Length + page)),
        };
    }

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
}

/// <summary>What a reader can go on to from a story, in the order of dates.</summary>
internal static class NeighbourModels
{
    /// <summary>In its section; in the archive where it has none. What is beside it in its thread is in the thread's
    /// own list.</summary>
    public static ImmutableArray<Neighbours> Of(SitePlan site, int story)
    {
        var section = site.Archive.Facets.Where(facet => facet.Definition.Single && facet.ValuesOf[story].Length > 0)
            .Select(facet => facet.Values[facet.ValuesOf[story][0]]).FirstOrDefault();
        var neighbours = section is null ? null : Of(
            site, site.Texts.With(TextKeys.InSection, "name", section.Name), site.Href(section.Url),
            section.Stories.Length, section.Stories.BinarySearch(story), place => section.Stories[place]);
        neighbours ??= Of(
            site, site.Texts[TextKeys.InArchive], null, site.Archive.Stories.Length, story, place => place);
        return neighbours is null ? [] : [neighbours];
    }

    // The nearest in the story's own language: a reader goes on reading, and translations are named elsewhere.
    private static Neighbours? Of(
        SitePlan site, string title, string? url, int count, int place, Func<int, int> storyAt)
    {
        var stories = site.Archive.Stories;
        var previous = Nearest(Enumerable.Range(1, place).Select(back => place - back));
        var next = Nearest(Enumerable.Range(place + 1, count - place - 1));
        return previous is null && next is null ? null : new Neighbours(title, url, previous, next);

        StoryModel? Nearest(IEnumerable<int> places) => places.Select(storyAt)
            .Where(other => stories[other].Language == stories[storyAt(place)].Language)
            .Select(other => new StoryModel(site, other)).FirstOrDefault();
    }
}
