namespace StaticArchive.Building;

/// <summary>An immutable snapshot of a built site: which files it has; any of them is rendered when asked
/// for.</summary>
public sealed class Site
{
    private readonly SitePlan _plan;
    private readonly ThemedSite _themed;
    private readonly SiteFiles _files;

    internal Site(SitePlan plan, Theme theme, PictureStore pictures)
    {
        _plan = plan;
        Pictures = pictures;
        _files = new SiteFiles(plan);
        _themed = new ThemedSite(plan, theme);
    }

    internal Archive Archive => _plan.Archive;

    /// <summary>Gives the files that are derived from pictures.</summary>
    internal PictureStore Pictures { get; }

    /// <summary>The names under which those files are kept from build to build.</summary>
    internal IEnumerable<string> PictureNames => _plan.Pictures.Files.Select(file => file.Name);

    internal RelatedIndex Related => _plan.Related;

    /// <summary>How long workers have been busy ranking related stories so far, summed up.</summary>
    internal TimeSpan RankingTime => _themed.RankingTime;

    /// <summary>The files of the site, relative to the output folder, with forward slashes; each once (case
    /// ignored).</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>How many of them are HTML pages.</summary>
    public int PageCount => Files.Count(file => file.EndsWith(".html", StringComparison.Ordinal));

    internal int RedirectCount => _plan.Redirects.Length;

    /// <summary>The addresses that others may link to: stories, pages, and the values of facets; sorted.</summary>
    public IEnumerable<string> Addresses => Archive.Stories.Concat(Archive.Pages).Select(story => story.Url)
        .Concat(Archive.Facets.Append(Archive.Authors).SelectMany(facet => facet.Values).Select(value => value.Url))
        .Order(StringComparer.Ordinal);

    /// <summary>By address: the value of a facet that has it, where the address alone does not say which it
    /// is.</summary>
    public IReadOnlyDictionary<string, string> AddressNames => Archive.Facets.SelectMany(facet => facet.Values)
        .Where(value => !value.Name.Replace(' ', '-').Equals(value.Slug, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(value => value.Url, value => value.Name, StringComparer.Ordinal);

    /// <summary>Index in <see cref="Files"/> of what a server answers with for that site path (percent-decoded, without
    /// base path, query or fragment), or -1.</summary>
    public int Find(string sitePath) => _files.Find(sitePath);

    /// <summary>Whether that file's name changes with its content, so that browsers may keep it.</summary>
    public bool IsNamedByContent(int index) =>
        _files.PictureFile(index) is not null
        || (index < _plan.Addresses.Files.Length && _plan.Addresses[index].Kind == PageKinds.ThemeAsset);

    /// <summary>Whether that file can be shown of a site that <see cref="SiteBuilder.Outline"/> gives: it lists
    /// stories, and shows no text or what is told from texts.</summary>
    public bool IsOfOutlines(int index) =>
        index < _plan.Addresses.Files.Length && _plan.Addresses[index].Kind.NeedsMetadataOnly;

    /// <summary>Whether the keys of <see cref="SiteRenderer.KeyOf"/> told of all that went into the pages rendered so
    /// far.</summary>
    public bool KeysHold => _themed.KeysHold;

    /// <summary>Builds the search index now; otherwise the first who asks for all files waits for it.</summary>
    internal void BuildSearchIndex()
    {
        if (_plan.Settings.Search)
            _ = _plan.Search;
    }

    /// <summary>A renderer with scratch memory of its own; one per worker, not thread-safe.</summary>
    public SiteRenderer CreateRenderer() => CreateRenderer(null);

    /// <summary>As <see cref="CreateRenderer()"/>, with keys.</summary>
    /// <param name="frame">Of what all pages are made with: the theme, the settings, this program. Null: without
    /// keys.</param>
    internal SiteRenderer CreateRenderer(Fingerprint? frame) =>
        new(_plan, _files, _themed.CreateRenderer(frame), Pictures);
}
