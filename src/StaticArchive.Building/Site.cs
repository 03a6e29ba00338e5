using System.Collections;
using StaticArchive.Media;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Building;

/// <summary>An immutable snapshot of a built site: which files it has; any of them is rendered when asked
/// for.</summary>
public sealed class Site
{
    private readonly SitePlan _plan;
    private readonly ImmutableArray<ThemedSite> _themed;
    private readonly SiteFiles _files;

    internal Site(SitePlan plan, Theme theme, PictureStore pictures)
    {
        _plan = plan;
        Pictures = pictures;
        _files = new SiteFiles(plan);
        _themed =
        [
            .. plan.Editions.Select(edition =>
                new ThemedSite(edition, edition == plan ? theme : theme.In(edition.Settings.Language))),
        ];
    }

    internal Archive Archive => _plan.Whole;

    /// <summary>Gives the files that are derived from pictures.</summary>
    internal PictureStore Pictures { get; }

    /// <summary>The names under which those files are kept from build to build.</summary>
    internal IEnumerable<string> PictureNames => _plan.Pictures.Files.Select(file => file.Name);

    internal RelatedIndex Related => _plan.Related;

    /// <summary>How long workers have been busy ranking related stories so far, summed up.</summary>
    internal TimeSpan RankingTime => new(_themed.Sum(edition => edition.RankingTime.Ticks));

    /// <summary>The files of the site, relative to the output folder, with forward slashes; each once (case
    /// ignored).</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>How many of them are HTML pages.</summary>
    public int PageCount => Files.Count(file => file.EndsWith(".html", StringComparison.Ordinal));

    internal int RedirectCount => _plan.Redirects.Length;

    /// <summary>The addresses that others may link to: stories, pages, and the values of facets; sorted.</summary>
    public IEnumerable<string> Addresses => Archive.Stories.Concat(Archive.Pages).Select(story => story.Url)
        .Concat(Facets.Concat(_plan.Editions.Select(edition => edition.Archive.Authors))
            .SelectMany(facet => facet.Values).Select(value => value.Url))
        .Order(StringComparer.Ordinal);

    /// <summary>By address: the value of a facet that has it, where the address alone does not say which it
    /// is.</summary>
    public IReadOnlyDictionary<string, string> AddressNames => Facets.SelectMany(facet => facet.Values)
        .Where(value => !value.Name.Replace(' ', '-').Equals(value.Slug, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(value => value.Url, value => value.Name, StringComparer.Ordinal);

    private IEnumerable<Facet> Facets => _plan.Editions.SelectMany(edition => edition.Archive.Facets);

    /// <summary>Index in <see cref="Files"/> of what a server answers with for that site path (percent-decoded, without
    /// base path, query or fragment), or -1.</summary>
    public int Find(string sitePath) => _files.Find(sitePath);

    /// <summary>Whether that file's name changes with its content, so that browsers may keep it.</summary>
    public bool IsNamedByContent(int index) =>
        _files.PictureFile(index) is not null
        || (index < _plan.Addresses.Files.Length && _plan.Addresses[index].Kind == PageKinds.ThemeAsset);

    /// <summary>Whether that file can be shown of a site that <see cref="SiteBuilder.BuildFromFrontMatter"/> gives:
    /// it lists stories, and shows nothing that comes from their texts.</summary>
    public bool ShowsMetadataOnly(int index) =>
        index < _plan.Addresses.Files.Length && _plan.Addresses[index].Kind.NeedsMetadataOnly;

    /// <summary>Whether the keys of <see cref="SiteRenderer.KeyOf"/> covered everything that went into the pages
    /// rendered so far.</summary>
    public bool KeysHold => _themed.All(edition => edition.KeysHold);

    /// <summary>Builds the search index now, not when all files are first asked for.</summary>
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
        new(_plan, _files, [.. _themed.Select(edition => new Lazy<PageRenderer>(() => edition.CreateRenderer(frame)))],
            Pictures);
}

/// <summary>The planned files and, behind them, those derived from pictures, then those of the search index. The index
/// is built when its files are asked for, so that a preview does not build it on every change.</summary>
internal sealed class SiteFiles(SitePlan plan) : IReadOnlyList<string>
{
    private readonly int _firstPicture = plan.Addresses.Files.Length;
    private readonly string _folder = FolderOf(plan.Settings);
    private readonly int _firstSearchFile = plan.Addresses.Files.Length + plan.Pictures.Files.Length;

    public int Count => _firstSearchFile + (plan.Settings.Search ? plan.Search.Files.Length : 0);

    public string this[int index] =>
        _folder.Length == 0 || IsAtRoot(index) ? PathOf(index) : _folder + PathOf(index);

    /// <summary>Whether <c>this[index]</c> is one of the planned files.</summary>
    public bool IsPlanned(int index) => index < _firstPicture;

    /// <summary>What <c>this[index]</c> is, if it is derived from a picture.</summary>
    public PictureFile? PictureFile(int index) =>
        index >= _firstPicture && index < _firstSearchFile ? plan.Pictures.Files[index - _firstPicture] : null;

    /// <summary>The bytes of <c>this[index]</c>, if it is a file of the search index.</summary>
    public ReadOnlyMemory<byte>? SearchFile(int index) =>
        index < _firstSearchFile ? default(ReadOnlyMemory<byte>?) : plan.Search.Files[index - _firstSearchFile].Bytes;

    /// <summary>As <see cref="Site.Find"/>.</summary>
    public int Find(string sitePath)
    {
        var planned = plan.Addresses.Find(sitePath);
        if (planned < 0 && plan.Pictures.FindFile(sitePath.TrimStart('/')) is >= 0 and var picture)
            return _firstPicture + picture;
        if (planned >= 0 || !plan.Settings.Search || !SearchIndex.IsBelowFolder(sitePath))
            return planned;
        for (var i = 0; i < plan.Search.Files.Length; i++)
        {
            if (sitePath.AsSpan(1).SequenceEqual(plan.Search.Files[i].Path))
                return _firstSearchFile + i;
        }
        return -1;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The folder of a site below a path, on a host for which the output folder is the root of all addresses.
    private static string FolderOf(ArchiveSettings settings) =>
        settings.Host.ServesRoot && settings.BasePath.Length > 0
            ? Uri.UnescapeDataString(settings.BasePath[1..]) + "/"
            : "";

    private string PathOf(int index) =>
        index < _firstPicture ? plan.Addresses.Files[index]
        : PictureFile(index) is { } picture ? picture.Path
        : plan.Search.Files[index - _firstSearchFile].Path;

    // nginx has its error page below the site's path, for the server may have other sites.
    private bool IsAtRoot(int index) =>
        index < _firstPicture
        && (plan.Addresses[index].Kind is var kind && kind.IsAtRoot
            ? kind != PageKinds.NotFound || plan.Settings.Host.Name != WebHost.Nginx.Name
            : plan.Addresses.Files[index].StartsWith(InputFolder.WellKnownFolder + "/", StringComparison.Ordinal));
}

/// <summary>Renders the files of one site, one at a time, reusing its scratch memory.</summary>
public sealed class SiteRenderer
{
    private readonly SitePlan _plan;
    private readonly SiteFiles _files;
    private readonly ImmutableArray<Lazy<PageRenderer>> _pages;
    private readonly PictureStore _pictures;

    // Renderers by edition; most pages that a worker renders are of one.
    internal SiteRenderer(
        SitePlan plan, SiteFiles files, ImmutableArray<Lazy<PageRenderer>> pages, PictureStore pictures) =>
        (_plan, _files, _pages, _pictures) = (plan, files, pages, pictures);

    /// <summary>The bytes of <c>Files[index]</c>; valid until the next call.</summary>
    /// <exception cref="DiagnosticException">The template failed, or an asset cannot be read; the exception carries
    /// the diagnostic.</exception>
    public ReadOnlyMemory<byte> Render(int index) =>
        _files.PictureFile(index) is { } picture ? _pictures.Read(picture)
        : _files.SearchFile(index) is { } file ? file
        : PagesOf(index).Render(index) is { } page ? page
        : ReadCopy(index);

    /// <summary>What is copied to <c>Files[index]</c>, of any length, read from its beginning; null where the file is
    /// rendered.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read; the exception carries the diagnostic.</exception>
    internal Stream? OpenCopy(int index) =>
        _files.IsPlanned(index) && _plan.Addresses[index].Kind == PageKinds.InputAsset
            ? OpenAsset(_plan.Archive.Assets[_plan.Addresses[index].Subject])
            : null;

    /// <summary>The fingerprint of all that <c>Files[index]</c> is rendered from: the same digest, the same bytes. Null
    /// where it is no page.</summary>
    internal Fingerprint? KeyOf(int index) =>
        _files.PictureFile(index) is { } picture ? Fingerprint.Of(picture.Name)
        : _files.SearchFile(index) is null ? PagesOf(index).KeyOf(index)
        : null;

    private PageRenderer PagesOf(int index) => _pages[_plan.Addresses[index].Edition].Value;

    private byte[] ReadCopy(int index)
    {
        using var copy = OpenCopy(index)!;
        var bytes = new byte[copy.Length];
        copy.ReadExactly(bytes);
        return bytes;
    }

    // A copy of a picture or a film has none of the metadata that the settings do not keep.
    private EditedStream OpenAsset(InputAsset asset)
    {
        try
        {
            var file = ByteSource.Of(InputFolder.OpenAsset(asset));
            return new EditedStream(
                file,
                MediaFormats.OfName(asset.Path) == MediaFormat.Unknown
                    ? []
                    : MetadataReader.Read(file, _plan.Settings.Images.Options.Metadata).Edits);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(InputFolder.Unreadable(asset.Path, fault), fault);
        }
    }
}
