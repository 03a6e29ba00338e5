namespace StaticArchive.Planning;

/// <summary>The pages that a query may name: facet values, authors, threads, and pages beside the stories, such as the
/// entries of a glossary.</summary>
internal static class SearchNames
{
    public static IReadOnlyList<SearchName> Of(IEnumerable<SitePlan> editions) => [.. editions.SelectMany(InEdition)];

    private static List<SearchName> InEdition(SitePlan plan)
    {
        var archive = plan.Archive;
        var root = plan.Paths.Root;
        var names = new List<SearchName>();
        foreach (var facet in Enumerable.Range(0, archive.ListedFacets).Select(archive.ListedFacet))
            names.AddRange(facet.Values.Select(value => OfValue(value, facet.Definition.Singular)));
        foreach (var thread in archive.Threads)
            names.Add(new SearchName(
                ThreadNames.TitleOf(plan, thread), plan.Lists.ThreadUrls[thread.Index], plan.Texts[TextKeys.Thread],
                thread.Stories.Length));
        foreach (var kind in archive.Settings.Kinds.Where((_, i) => !plan.Lists.KindEntries[i].IsEmpty))
            names.Add(new SearchName(kind.Title, root + kind.Url, "", 0));
        foreach (var page in archive.ListedPages.Select(index => archive.Pages[index]))
            names.Add(new SearchName(page.Headline, page.Url, KindOf(page, archive.Settings), 0));
        return archive.Edition is { } edition
            ? names.ConvertAll(name => name with { Language = edition.Tag })
            : names;
    }

    private static SearchName OfValue(FacetValue value, string kind) =>
        new(value.Name, value.Url, kind, value.Stories.Length) { Aliases = value.Details.Aliases };

    private static string KindOf(StoryMetadata page, ArchiveSettings settings) =>
        settings.Kinds.FirstOrDefault(kind => page.IsOf(kind))?.Title ?? "";
}

/// <summary>Names a thread by the curated values that its stories share and other stories do not. From metadata
/// alone.</summary>
internal static class ThreadNames
{
    private const int MinStories = 2;
    private const double MinShare = 0.25;

    /// <summary>A person or a place says less of what happened than a topic or an organisation.</summary>
    private const double WhoOrWhere = 0.5;

    /// <summary>What a thread is called.</summary>
    public static string TitleOf(SitePlan plan, StoryThread thread) =>
        IntroductionOf(plan.Archive, thread)?.Headline is { Length: > 0 } title ? title : Named(plan, thread);

    /// <summary>What an editor wrote of a thread below <c>_threads</c>, or null.</summary>
    public static Story? IntroductionOf(Archive archive, StoryThread thread) =>
        thread.Introduction < 0 ? null : archive.Node(thread.Introduction);

    private static string Named(SitePlan plan, StoryThread thread) =>
        thread.Setting?.Title ?? plan.Lists.ThreadNames[thread.Index] switch
        {
            [var first, var second] => plan.Texts.With(
                TextKeys.ThreadNames, "first", first, "second", second),
            [var only] => only,
            _ => plan.Archive.Stories[thread.Stories[0]].Headline,
        };

    /// <summary>One or two names, the most telling first; none where the stories share no value.</summary>
    public static ImmutableArray<string> Of(StoryThread thread, Archive archive)
    {
        var values = Shared(thread, archive);
        if (values.Count == 0)
            return [];
        var first = values.MaxBy(value => value.Score)!;
        var enough = Math.Max(MinStories, thread.Stories.Length * MinShare);
        var second = values
            .Where(value => !IsPart(value.Name, first.Name) && value.Stories.Except(first.Stories).Count() >= enough)
            .MaxBy(value => value.Score * value.Stories.Except(first.Stories).Count());
        return second is null ? [Capitalised(first.Name)] : [Capitalised(first.Name), second.Name];
    }

    private static List<SharedValue> Shared(StoryThread thread, Archive archive)
    {
        var shared = new List<SharedValue>();
        foreach (var facet in archive.Facets.Where(facet => !facet.Definition.Single))
        {
            var part = facet.Definition.Key is "people" or "places" ? WhoOrWhere : 1;
            var storiesByValue = thread.Stories
                .SelectMany(story => facet.ValuesOf[story].Select(value => (value, story)))
                .GroupBy(pair => pair.value, pair => pair.story);
            foreach (var group in storiesByValue)
            {
                int[] stories = [.. group];
                var value = facet.Values[group.Key];
                if (stories.Length >= MinStories)
                    shared.Add(new(
                        value.Name, stories, part * Score(stories.Length, value.Stories.Length, thread, archive)));
            }
        }
        return shared;
    }

    // How much of the thread the value covers, how much of the value the thread covers, and how rare it is in the
    // archive.
    private static double Score(int inThread, int inArchive, StoryThread thread, Archive archive)
    {
        var rarity = 1 - (Math.Log(inArchive) / Math.Log(Math.Max(MinStories, archive.Stories.Length)));
        return Math.Round(
            Math.Sqrt((double)inThread / thread.Stories.Length * inThread / inArchive * Math.Max(0.01, rarity)), 9);
    }

    private static bool IsPart(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase)
        || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private sealed record SharedValue(string Name, int[] Stories, double Score);
}

/// <summary>Facets by the names that they have in the archive's language.</summary>
internal static class FacetNames
{
    /// <summary>The settings with the usual facets called as the texts have it; names that the settings give themselves
    /// stay.</summary>
    public static ArchiveSettings In(Texts texts, ArchiveSettings settings) =>
        settings with
        {
            Facets = [.. settings.Facets.Select(facet => Named(texts, facet))],
            Authors = Named(texts, settings.Authors),
        };

    private static FacetDefinition Named(Texts texts, FacetDefinition facet)
    {
        var usual = FacetDefinition
            .Defaults.Append(FacetDefinition.Authors)
            .FirstOrDefault(other => other.Key == facet.Key);
        if (usual is null || facet.Singular != usual.Singular || facet.Plural != usual.Plural)
            return facet;
        var key = TextKeys.Facet(facet.Key);
        return facet with { Singular = texts.Find(key, 1) ?? facet.Singular, Plural = texts.Find(key) ?? facet.Plural };
    }
}
