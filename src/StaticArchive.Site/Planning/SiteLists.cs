namespace StaticArchive.Planning;

/// <summary>The archive sorted for its lists: by date, by name, by thread, by source. Made from metadata alone.
/// Immutable.</summary>
internal sealed class SiteLists
{
    private SiteLists(Archive archive)
    {
        var language = archive.Settings.Language;
        Paths = new SitePaths(archive.Edition?.Root ?? "");
        Calendar = Calendar.From(archive, Paths);
        StoryLetters = StoriesByLetter(archive, language);
        ValueLetters =
        [
            .. Enumerable.Range(0, archive.ListedFacets).Select(archive.ListedFacet)
                .Select(facet => Letters([.. facet.Values.Select(value => value.Name)], language)),
        ];
        ThreadsByBeginning =
            [.. Enumerable.Range(0, archive.Threads.Length).OrderBy(thread => archive.Threads[thread].Stories[0])];
        ThreadUrls = UrlsOfThreads(archive);
        ThreadNames = [.. archive.Threads.Select(thread => Planning.ThreadNames.Of(thread, archive))];
        Publishers = PublisherIndex.From(archive, Paths);
        PublisherLetters = Letters([.. Publishers.Publishers.Select(publisher => publisher.Name)], language);
        Days = DayIndex.From(archive);
        Pairs = FacetPairs.From(archive);
        KindEntries = [.. archive.Settings.Kinds.Select(kind => EntriesOf(kind, archive))];
        Quotes = QuoteIndex.From(archive);
        Changes = ChangeIndex.From(archive, Paths);
    }

    public SitePaths Paths { get; }

    public Calendar Calendar { get; }

    public ImmutableArray<AlphabetGroup> StoryLetters { get; }

    /// <summary>By facet: the values by name; empty where all fit on one page.</summary>
    public ImmutableArray<ImmutableArray<AlphabetGroup>> ValueLetters { get; }

    /// <summary>By index of the thread: the site path of its page.</summary>
    public ImmutableArray<string> ThreadUrls { get; }

    /// <summary>By index of the thread: the one or two names that its stories share; none where they share
    /// none.</summary>
    public ImmutableArray<ImmutableArray<string>> ThreadNames { get; }

    /// <summary>Indexes of threads, the one that began first before all others.</summary>
    public ImmutableArray<int> ThreadsByBeginning { get; }

    public PublisherIndex Publishers { get; }

    /// <summary>The publishers by name; empty where all fit on one page.</summary>
    public ImmutableArray<AlphabetGroup> PublisherLetters { get; }

    public DayIndex Days { get; }

    /// <summary>Values that have a page together.</summary>
    public FacetPairs Pairs { get; }

    /// <summary>By own kind: the indexes of its pages in the archive's pages, by order and headline.</summary>
    public ImmutableArray<ImmutableArray<int>> KindEntries { get; }

    public QuoteIndex Quotes { get; }

    public ChangeIndex Changes { get; }

    public static SiteLists From(Archive archive) => new(archive);

    private static ImmutableArray<int> EntriesOf(OwnKind kind, Archive archive) =>
    [
        .. archive.ListedPages.Where(page => archive.Pages[page].IsOf(kind))
            .OrderBy(page => archive.Pages[page].Order)
            .ThenBy(page => archive.Pages[page].Headline, StringComparer.Ordinal),
    ];

    private static ImmutableArray<AlphabetGroup> StoriesByLetter(Archive archive, string language)
    {
        string[] headlines = [.. archive.Listed.Select(story => archive.Stories[story].Headline)];
        var groups = Alphabet.Group(headlines, SiteSize.Lines, language);
        return archive.Edition is null
            ? groups
            : [.. groups.Select(group => group with { Items = [.. group.Items.Select(item => archive.Listed[item])] })];
    }

    private static ImmutableArray<AlphabetGroup> Letters(string[] names, string language) =>
        names.Length <= SiteSize.Values ? [] : Alphabet.Group(names, SiteSize.Values, language);

    // By its first story, which stays the same when the thread goes on.
    private ImmutableArray<string> UrlsOfThreads(Archive archive)
    {
        var urls = new string[archive.Threads.Length];
        var segments = new UniqueSegments("page");
        foreach (var thread in ThreadsByBeginning)
            urls[thread] =
                $"{Paths.Threads}{segments.Take(archive.Stories[archive.Threads[thread].Stories[0]].Slug)}/";
        return [.. urls];
    }
}

/// <summary>How much a page may hold, so that none is heavier than 200 kB and a person can still scan it.</summary>
internal static class SiteSize
{
    /// <summary>Stories on one page when they take a line each: a year, a letter, the timeline.</summary>
    public const int Lines = 300;

    /// <summary>Quotations, or corrections and updates, on one page.</summary>
    public const int Quotes = 100;

    /// <summary>Values of a facet on one page.</summary>
    public const int Values = 400;

    /// <summary>Stories on one page of the timeline, where each also names its thread.</summary>
    public const int TimelineLines = 200;

    /// <summary>Stories of a thread on one of its pages.</summary>
    public const int Thread = 100;

    /// <summary>Threads drawn as lanes beside each other.</summary>
    public const int Lanes = 20;

    /// <summary>Years of which a calendar shows the months.</summary>
    public const int YearsWithMonths = 40;

    /// <summary>Stories named as citing a source, on its publisher's page.</summary>
    public const int CitingStories = 8;

    /// <summary>Entries of a feed.</summary>
    public const int FeedEntries = 20;

    /// <summary>Addresses in one sitemap, as its protocol has it.</summary>
    public const int SitemapAddresses = 50_000;

    /// <summary>Entries of a thread on a story's page.</summary>
    public const int ThreadEntries = 5;

    /// <summary>Stories listed as citing a story, on its page.</summary>
    public const int CitedBy = 12;
}

/// <summary>Cuts a list that grows at its end into pages that stay as they are. Page 1 holds the oldest; a numbered
/// page is always full and never changes again. The front shows the newest: the last full chunk and whatever is begun
/// behind it.</summary>
internal static class ListPages
{
    /// <summary>How many numbered pages there are beside the front.</summary>
    public static int NumberedPages(int count, int pageSize) => Math.Max(0, (count / pageSize) - 1);

    /// <summary>The items of a page, as a range of the list oldest first.</summary>
    /// <param name="count">Length of the list.</param>
    /// <param name="pageSize">Items on a numbered page.</param>
    /// <param name="number">1 for the oldest, 0 for the front.</param>
    public static (int Start, int Length) Range(int count, int pageSize, int number)
    {
        if (number > 0)
            return ((number - 1) * pageSize, pageSize);
        var start = NumberedPages(count, pageSize) * pageSize;
        return (start, count - start);
    }

    /// <summary>The items of a page of a list in the order of names, which begins on its front.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> items, int pageSize, int number) =>
        items.Skip(Math.Max(0, number - 1) * pageSize).Take(pageSize);
}
