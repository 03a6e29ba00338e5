using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>The archive sorted for its lists: by date, by name, by thread, by source. Made from metadata alone.
/// Immutable.</summary>
internal sealed class SiteLists
{
    private SiteLists(Archive archive)
    {
        var language = archive.Settings.Language;
        Calendar = Calendar.From(archive.Stories);
        StoryLetters = Alphabet.Group([.. archive.Stories.Select(story => story.Headline)], SiteSize.Lines, language);
        ValueLetters =
        [
            .. Enumerable.Range(0, archive.ListedFacets).Select(archive.ListedFacet)
                .Select(facet => Letters([.. facet.Values.Select(value => value.Name)], language)),
        ];
        ThreadsByBeginning =
            [.. Enumerable.Range(0, archive.Threads.Length).OrderBy(thread => archive.Threads[thread].Stories[0])];
        ThreadUrls = UrlsOfThreads(archive);
        ThreadNames = [.. archive.Threads.Select(thread => Planning.ThreadNames.Of(thread, archive))];
        Publishers = PublisherIndex.From(archive.Stories);
        PublisherLetters = Letters([.. Publishers.Publishers.Select(publisher => publisher.Name)], language);
        Days = DayIndex.From(archive.Stories);
        Pairs = FacetPairs.From(archive);
        KindEntries = [.. archive.Settings.Kinds.Select(kind => EntriesOf(kind, archive.Pages))];
        Quotes = QuoteIndex.From(archive);
        Changes = ChangeIndex.From(archive);
    }

    /// <summary>The stories by year and month.</summary>
    public Calendar Calendar { get; }

    /// <summary>The stories by headline.</summary>
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

    /// <summary>The sources by publisher.</summary>
    public PublisherIndex Publishers { get; }

    /// <summary>The publishers by name; empty where all fit on one page.</summary>
    public ImmutableArray<AlphabetGroup> PublisherLetters { get; }

    /// <summary>The stories by the day of the year.</summary>
    public DayIndex Days { get; }

    /// <summary>Values that have a page together.</summary>
    public FacetPairs Pairs { get; }

    /// <summary>By own kind: the indexes of its pages in the archive's pages, by order and headline.</summary>
    public ImmutableArray<ImmutableArray<int>> KindEntries { get; }

    private static ImmutableArray<int> EntriesOf(OwnKind kind, ImmutableArray<Story> pages) =>
    [
        .. Enumerable.Range(0, pages.Length).Where(page => kind.Holds(pages[page]))
            .OrderBy(page => pages[page].Order).ThenBy(page => pages[page].Headline, StringComparer.Ordinal),
    ];

    /// <summary>The quotations by speaker.</summary>
    public QuoteIndex Quotes { get; }

    /// <summary>Corrections and updates by date.</summary>
    public ChangeIndex Changes { get; }

    public static SiteLists From(Archive archive) => new(archive);

    private static ImmutableArray<AlphabetGroup> Letters(string[] names, string language) =>
        names.Length <= SiteSize.Values ? [] : Alphabet.Group(names, SiteSize.Values, language);

    // By its first story, which stays the same when the thread goes on.
    private ImmutableArray<string> UrlsOfThreads(Archive archive)
    {
        var urls = new string[archive.Threads.Length];
        var segments = new UniqueSegments("page");
        foreach (var thread in ThreadsByBeginning)
            urls[thread] =
                $"{SitePaths.Threads}{segments.Take(archive.Stories[archive.Threads[thread].Stories[0]].Slug)}/";
        return [.. urls];
    }
}
