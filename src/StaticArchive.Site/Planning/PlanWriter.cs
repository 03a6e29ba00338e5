using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>Gathers the files of a site, kind by kind, and ensures that no two have the same address.</summary>
internal sealed class PlanWriter
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ImmutableArray<PlannedFile>.Builder _planned;
    private readonly ImmutableArray<string>.Builder _files;
    private readonly Dictionary<string, int> _byPath;

    public PlanWriter(Archive archive, SiteLists lists, ImmutableArray<ThemeAsset> assets)
    {
        (Archive, Lists, Assets) = (archive, lists, assets);
        var expected = (archive.Stories.Length * 3) + 256;
        _planned = ImmutableArray.CreateBuilder<PlannedFile>(expected);
        _files = ImmutableArray.CreateBuilder<string>(expected);
        _byPath = new(expected, StringComparer.OrdinalIgnoreCase);
    }

    public Archive Archive { get; }

    public SiteLists Lists { get; }

    /// <summary>The theme's files.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>Old addresses, by address; empty until the kind that plans them has run.</summary>
    public ImmutableArray<SiteRedirect> Redirects { get; private set; } = [];

    /// <summary>How many addresses the sitemap has so far.</summary>
    public int SitemapCount { get; private set; }

    /// <summary>Addresses that clash, and redirects that cannot be kept.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public AddressTable ToTable() => new(_files.DrainToImmutable(), _planned.DrainToImmutable(), _byPath, SitemapCount);

    /// <summary>Whether something has that path already, relative to the output folder, whatever its case.</summary>
    public bool IsTaken(string path) => _byPath.ContainsKey(path);

    public void Add(string url, PlannedFile file)
    {
        var path = AddressTable.FileOf(url);
        if (!_byPath.TryAdd(path, _files.Count))
        {
            _diagnostics.Add(Clash(_planned[_byPath[path]], file, url));
            return;
        }
        _files.Add(path);
        _planned.Add(file);
        if (file.Kind.InSitemap)
            SitemapCount++;
    }

    /// <summary>A list by date: its front, and numbered pages where it is longer than one.</summary>
    public void AddList(string url, int count, PlannedFile front)
    {
        Add(url, front);
        for (var number = ListPages.NumberedPages(count, Archive.Settings.PageSize); number > 0; number--)
            Add(SitePaths.PageOfList(url, number), front with { Number = number });
    }

    /// <summary>A list by name, which begins on its front and goes on.</summary>
    public void AddInOrder(string url, int count, int pageSize, PlannedFile front)
    {
        Add(url, front);
        for (var number = 2; (number - 1) * pageSize < count; number++)
            Add(SitePaths.PageOfList(url, number), front with { Number = number });
    }

    /// <summary>An overview of names, and a list for each group of letters, which is the part.</summary>
    public void AddGroups(string url, PlannedFile overview, ImmutableArray<AlphabetGroup> groups, int pageSize)
    {
        Add(url, overview);
        for (var group = 0; group < groups.Length; group++)
            AddInOrder(SitePaths.Group(url, groups[group]), groups[group].Items.Length, pageSize, overview with { Part = group });
    }

    /// <summary>Old addresses, each with a page that leads on.</summary>
    public void AddRedirects(PageKind kind)
    {
        Redirects = new RedirectCollector(this, _diagnostics).Collect();
        for (var i = 0; i < Redirects.Length; i++)
            Add(RedirectCollector.FileOf(Redirects[i].From), new PlannedFile(kind, i));
    }

    // The one to change is what a person wrote: a file's address before a setting.
    private Diagnostic Clash(PlannedFile first, PlannedFile second, string url)
    {
        var story = StoryOf(first) ?? StoryOf(second);
        if (story is not null)
        {
            return new(LinkRules.DuplicateUrl, story.Path, story.TitleSpan,
                $"The address '{url}' is that of a page that the archive makes itself.");
        }
        var asset = second.Kind.Subject == PageSubject.InputAsset ? Archive.Assets[second.Subject].Path : null;
        return asset is not null
            ? new(LinkRules.DuplicateUrl, asset, TextSpan.WholeFile, $"The address '{url}' is that of a page of the archive.",
                "Rename the file.")
            : new(LinkRules.DuplicateUrl, "archive.yml", TextSpan.WholeFile, $"Two lists would have the address '{url}'.",
                "Give one of the facets another 'prefix'.");
    }

    private Story? StoryOf(PlannedFile file) => file.Kind.Subject switch
    {
        PageSubject.Story => Archive.Stories[file.Subject],
        PageSubject.Page => Archive.Pages[file.Subject],
        _ => null,
    };
}
