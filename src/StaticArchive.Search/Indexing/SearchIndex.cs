namespace StaticArchive.Search.Indexing;

/// <summary>The static full-text index: files that a browser queries without a server. The same stories give the same
/// files, however many workers there are. README.md describes the files; <c>theme/assets/search.js</c> reads
/// them.</summary>
internal sealed class SearchIndex
{
    /// <summary>The folder of all files, relative to the output folder; nothing else is in it, and no file in it ever
    /// changes.</summary>
    public const string Folder = "search/data";

    private SearchIndex(ImmutableArray<SearchFile> files, string rootUrl)
    {
        Files = files;
        RootUrl = rootUrl;
    }

    /// <summary>All files, each path once; the root is the last.</summary>
    public ImmutableArray<SearchFile> Files { get; }

    /// <summary>Site path of the root file, which the search page gives to the script.</summary>
    public string RootUrl { get; }

    /// <summary>Whether that site path is below the folder of the index.</summary>
    public static bool IsBelowFolder(string sitePath) => sitePath.StartsWith($"/{Folder}/", StringComparison.Ordinal);

    /// <summary>Indexes the stories of <paramref name="archive"/>, the pages of its own kinds, and the names of other
    /// pages.</summary>
    /// <param name="archive">What to index.</param>
    /// <param name="workers">How many threads to use; 1 or more.</param>
    /// <param name="names">The pages beside the stories that a query may name.</param>
    /// <param name="ordinaryWords">Words of its languages that are not taken for mistyped, lower case.</param>
    /// <param name="editions">The languages that readers choose from, where there are several.</param>
    public static SearchIndex Build(
        Archive archive,
        int workers,
        IReadOnlyList<SearchName>? names = null,
        IEnumerable<string>? ordinaryWords = null,
        ImmutableArray<Edition>? editions = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        archive = SearchedPages.AddTo(archive);
        if (editions is { Length: > 1 } languages)
            archive = archive with { Facets = [.. archive.Facets, LanguageFacet.Of(archive, languages)] };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        var stories = archive.Stories.Length;
        var withStems = IsEnglish(archive.Settings.Language) || archive.Stories.Any(story => IsEnglish(story.Language));
        var segments = Segment.Of(stories);
        var weight = new TermWeight(
            archive.Stories.IsEmpty ? 0 : archive.Stories.Average(story => (double)story.Body.Html.Length));
        var usual = FrequentWords.Of(archive, segments[0]);
        var table = TermTable.Build(Read(archive, weight, usual, parallel), segments, withStems, parallel);
        var common = new CommonTerms(table, stories);
        var files = new List<SearchFile>();
        var terms = new ShardSet[table.Segments.Length];
        var endings = new ShardSet[table.Segments.Length];
        for (var segment = 0; segment < terms.Length; segment++)
        {
            terms[segment] = TermFiles.Write(table, segment, files, parallel);
            endings[segment] = SuffixFiles.Write(table, common, segment, files, parallel);
        }
        var documents = DocumentFiles.Write(archive, files, parallel);
        var facets = FacetFiles.Write(archive.Facets, files);
        var ordinary = OrdinaryWords.Write(ordinaryWords ?? [], table, withStems, files);
        var named = SearchNameFiles.Write(names ?? [], files);
        files.Add(RootFile.Write(
            archive, table.Segments, common, usual, terms, endings, documents, facets, named, ordinary, withStems));
        return new SearchIndex([.. files.DistinctBy(file => file.Path)], "/" + files[^1].Path);
    }

    private static bool IsEnglish(string tag) =>
        tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');

    // Each worker reads one range of stories, in order: the postings of a term then only have to be put one after
    // another.
    private static ImmutableArray<StoryIndexer> Read(
        Archive archive, TermWeight weight, FrequentWords usual, ParallelOptions parallel)
    {
        var stories = archive.Stories;
        var indexers = new StoryIndexer[parallel.MaxDegreeOfParallelism];
        Parallel.For(0, indexers.Length, parallel, worker =>
        {
            var indexer = indexers[worker] = new StoryIndexer(archive, weight, usual);
            indexer.Index(Start(worker), Start(worker + 1));
        });
        return [.. indexers];

        int Start(int worker) => (int)((long)stories.Length * worker / indexers.Length);
    }
}

/// <summary>Adds pages of the archive's own kinds to what is searched. They come first, as stories without a date do,
/// so that ranges of dates leave them out.</summary>
internal static class SearchedPages
{
    /// <summary>An archive whose stories are these pages and then its own stories.</summary>
    public static Archive AddTo(Archive archive)
    {
        ImmutableArray<Story> pages =
        [
            .. from page in archive.Pages
               let kind = archive.Settings.Kinds.FirstOrDefault(kind => page.IsOf(kind))
               where kind is not null
               select page with { Published = null, Kicker = page.Kicker ?? kind.Title },
        ];
        return pages.IsEmpty ? archive : archive with
        {
            Stories = [.. pages, .. archive.Stories],
            Facets = [.. archive.Facets.Select(facet => Moved(facet, pages.Length))],
            Authors = Moved(archive.Authors, pages.Length),
        };
    }

    private static Facet Moved(Facet facet, int by) => facet with
    {
        Values =
        [
            .. facet.Values.Select(value =>
                value with { Stories = [.. value.Stories.Select(story => story + by)] }),
        ],
        ValuesOf = [.. Enumerable.Repeat(ImmutableArray<int>.Empty, by), .. facet.ValuesOf],
    };
}

/// <summary>A page that a query may name: of a facet value, a thread, a page beside the stories.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Url">Its site path.</param>
/// <param name="Kind">What it is, in the words of the interface; empty where that says nothing.</param>
/// <param name="Stories">How many stories it lists; 0 for other pages.</param>
internal sealed record SearchName(string Title, string Url, string Kind, int Stories)
{
    /// <summary>Tag of the language whose readers are shown it; null where there is one language.</summary>
    public string? Language { get; init; }

    /// <summary>Other names of the same.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
