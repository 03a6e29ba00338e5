namespace StaticArchive.Planning;

/// <summary>Gathers the files of a site, kind by kind, and ensures that no two have the same address.</summary>
internal sealed class PlanWriter
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ImmutableArray<(Archive Archive, SiteLists Lists)> _editions;
    private readonly ImmutableArray<PlannedFile>.Builder _planned;
    private readonly ImmutableArray<string>.Builder _files;

    public PlanWriter(
        ImmutableArray<(Archive Archive, SiteLists Lists)> editions, ImmutableArray<ThemeAsset> assets)
    {
        (_editions, Assets) = (editions, assets);
        var expected = (Archive.Stories.Length * 3) + 256;
        _planned = ImmutableArray.CreateBuilder<PlannedFile>(expected);
        _files = ImmutableArray.CreateBuilder<string>(expected);
        Claims = new(expected);
    }

    /// <summary>Which edition's files are planned now.</summary>
    public int Edition { get; set; }

    /// <summary>What that edition shows.</summary>
    public Archive Archive => _editions[Edition].Archive;

    public SiteLists Lists => _editions[Edition].Lists;

    public SitePaths Paths => Lists.Paths;

    /// <summary>The archive in each of its languages.</summary>
    public IEnumerable<Archive> Editions => _editions.Select(edition => edition.Archive);

    /// <summary>The theme's files.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The paths that are taken so far.</summary>
    public AddressClaims Claims { get; }

    /// <summary>Old addresses, by address; empty until the kind that plans them has run.</summary>
    public ImmutableArray<SiteRedirect> Redirects { get; private set; } = [];

    /// <summary>How many addresses the sitemap has so far.</summary>
    public int SitemapCount { get; private set; }

    /// <summary>Addresses that clash, and redirects that cannot be kept.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public AddressTable ToTable() =>
        new(_files.DrainToImmutable(), _planned.DrainToImmutable(), Claims.ByPath, SitemapCount);

    public void Add(string url, PlannedFile file)
    {
        var path = AddressTable.FileOf(url);
        if (Claims.InTheWay(path) is { } other)
            _diagnostics.Add(Clash(other, path, file, url));
        else
            Put(path, file);
    }

    /// <summary>Adds a file unless its address is taken, or lies below a file.</summary>
    public void AddIfFree(string url, PlannedFile file)
    {
        var path = AddressTable.FileOf(url);
        if (Claims.InTheWay(path) is null && path.Split('/').All(segment => PathSegment.Fault(segment) is null))
            Put(path, file);
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
        foreach (var (index, group) in groups.Index())
            AddInOrder(Paths.Group(url, group), group.Items.Length, pageSize, overview with { Part = index });
    }

    /// <summary>Old addresses, each with a page that leads on.</summary>
    public void AddRedirects(PageKind kind)
    {
        Redirects = new RedirectCollector(this, _diagnostics).Collect();
        for (var i = 0; i < Redirects.Length; i++)
            Put(AddressTable.FileOf(RedirectCollector.FileOf(Redirects[i].From)), new PlannedFile(kind, i));
    }

    private void Put(string path, PlannedFile file)
    {
        Claims.Set(path, _files.Count);
        _files.Add(path);
        _planned.Add(file with { Edition = Edition });
        if (file.Kind.InSitemap)
            SitemapCount++;
    }

    // The one to change is what a person wrote: a file that is copied, then a story's address, then a value, then a
    // setting.
    private Diagnostic Clash(string other, string path, PlannedFile second, string url)
    {
        var first = _planned[Claims.ByPath[other]];
        // What is planned now is not in the table.
        second = second with { Edition = Edition };
        var beside = other.Equals(path, StringComparison.OrdinalIgnoreCase) ? null
            : $" The site has '/{other}', and a file and a folder cannot have one name.";
        if (second.Kind.Subject == PageSubject.InputAsset)
            return new(
                LinkRules.DuplicateUrl, Archive.Assets[second.Subject].Path, TextSpan.WholeFile,
                beside is null
                    ? $"The address '{url}' is that of a page of the archive."
                    : $"The file would be at '{url}'.{beside}",
                "Rename the file.");
        if ((StoryOf(second) ?? StoryOf(first)) is { } story)
            return new(
                LinkRules.DuplicateUrl, story.Path, story.TitleSpan,
                $"The address '{url}' is that of a page that the archive makes itself.{beside}",
                "Give the story another address by 'slug' or 'permalink'.");
        if ((ValueOf(second) ?? ValueOf(first)) is { } value)
            return new(
                LinkRules.DuplicateUrl, value.Story.Path, value.Span,
                $"The page of '{value.Name}' would have the address '{url}', which is that of another page of the "
                    + $"archive.{beside}",
                "Write the value in other words.");
        return new(
            LinkRules.DuplicateUrl, InputFolder.SettingsName, TextSpan.WholeFile,
            $"Two lists would have the address '{url}'.{beside}", "Give one of the facets another 'prefix'.");
    }

    private (Story Story, TextSpan Span, string Name)? ValueOf(PlannedFile file)
    {
        if (file.Kind.Subject != PageSubject.FacetValue || file.Subject < 0 || file.Part < 0)
            return null;
        var archive = _editions[file.Edition].Archive;
        var facet = archive.ListedFacet(file.Subject);
        var value = facet.Values[file.Part];
        var story = archive.Stories[value.Stories[0]];
        var place = facet.ValuesOf[value.Stories[0]].IndexOf(file.Part);
        return (
            story,
            facet == archive.Authors ? story.TitleSpan : story.PlaceOf(file.Subject, Math.Max(place, 0)),
            value.Name);
    }

    private Story? StoryOf(PlannedFile file) => file.Kind.Subject switch
    {
        PageSubject.Story => Archive.Stories[file.Subject],
        PageSubject.Page => Archive.Pages[file.Subject],
        _ => null,
    };
}
