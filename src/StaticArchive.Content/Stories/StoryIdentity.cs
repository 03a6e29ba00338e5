namespace StaticArchive.Stories;

/// <summary>Gives stories their slug, id and address.</summary>
internal sealed class StoryIdentity
{
    private readonly ArchiveSettings _settings;
    private readonly PermalinkPattern _pattern;
    private readonly ImmutableArray<(string Folder, PermalinkPattern Pattern)> _folderPatterns;
    private readonly int _sectionFacet;
    private readonly int _categoryFacet;
    private readonly bool _keepsOldAddresses;

    public StoryIdentity(ArchiveSettings settings)
    {
        _settings = settings;
        _pattern = Parse(settings.Permalink);
        _folderPatterns = [.. settings.FolderPermalinks.Select(pair => (pair.Key + "/", Parse(pair.Value)))];
        _sectionFacet = settings.FacetIndex("section");
        _categoryFacet = settings.FacetIndex("categories");
        _keepsOldAddresses = !settings.FieldAliases.IsEmpty;
    }

    /// <summary>What a story is known by.</summary>
    /// <param name="Slug">Empty when there is none, which was reported.</param>
    /// <param name="Id">The xref, or the slug.</param>
    /// <param name="Url">Null when there is none, which was reported.</param>
    /// <param name="RedirectFrom">Old addresses.</param>
    /// <param name="IsUnaddressed">Whether the story says that it is to have no address.</param>
    public readonly record struct Names(
        string Slug, string Id, string? Url, ImmutableArray<Reference> RedirectFrom, bool IsUnaddressed);

    /// <summary>What names are made from.</summary>
    /// <param name="FilePath">The file, for diagnostics.</param>
    /// <param name="Place">The file without what says its language.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Headline">Its title.</param>
    /// <param name="File">What its name says.</param>
    /// <param name="Published">When it was published.</param>
    /// <param name="Facets">Its values.</param>
    /// <param name="Fields">Its front matter.</param>
    /// <param name="Diagnostics">Where faults go.</param>
    public sealed record Source(
        string FilePath,
        StoryPlace Place,
        StoryKind Kind,
        string? Headline,
        FileName File,
        PartialDate? Published,
        ImmutableArray<ImmutableArray<string>> Facets,
        StoryFields Fields,
        ICollection<Diagnostic> Diagnostics)
    {
        public void Report(Rule rule, TextSpan? span, string message) =>
            Diagnostics.Add(new Diagnostic(rule, FilePath, span ?? TextSpan.WholeFile, message));
    }

    public Names Of(Source story)
    {
        var slug = SlugOf(story);
        var id = story.Fields.Value(FrontMatterFields.Xref) ?? IdOf(story, slug);
        var redirects = story.Fields.Value(FrontMatterFields.RedirectFrom);
        if (story.Kind == StoryKind.Introduction)
            return new Names(slug, id, "", redirects, false);
        var permalink = story.Fields.Value(FrontMatterFields.Permalink);
        // Eleventy writes no page for "permalink: false"; other names of styles belong to Jekyll's settings.
        var unaddressed = permalink is "false" or "False";
        if (permalink is not null && !unaddressed
            && WithPermalink(story, permalink, slug, id, redirects) is { Url: not null } own)
            return own;
        if (slug.Length == 0)
        {
            ReportEmptySlug(story);
            return new Names("", id, null, redirects, unaddressed);
        }
        // Pages have the paths of their files, except where their folder has a pattern.
        var ownPattern = FolderPatternFor(story);
        var url =
            story.Kind == StoryKind.Page && ownPattern is null
                ? InLanguage(story, StoryAddress.OfPage(story.Place.Path, slug, SlugFrom))
                : Fill(story, ownPattern ?? _pattern, slug, ref redirects);
        if (url is not null && _keepsOldAddresses && story.Kind == StoryKind.Story
            && story.Fields.Node(FrontMatterFields.Slug) is null)
            redirects = WithOldAddress(redirects, url, slug, story.File);
        return new Names(slug, id, url, Without(redirects, url), unaddressed);
    }

    private static PermalinkPattern Parse(string pattern) =>
        PermalinkPattern.Parse(pattern, out var fault)
        ?? throw new ArgumentException($"The permalink '{pattern}' {fault}.", nameof(pattern));

    // A folder is named with its language, or without for all of them.
    private PermalinkPattern? FolderPatternFor(Source story)
    {
        foreach (var (folder, pattern) in _folderPatterns)
        {
            if (story.Place.Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                || story.FilePath.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                return pattern;
        }
        return null;
    }

    private string? Section(Source story) =>
        _sectionFacet < 0 || story.Facets[_sectionFacet].IsEmpty ? null : story.Facets[_sectionFacet][0];

    // Elsewhere a story can be in several categories, and its address has them all.
    private IEnumerable<string> Categories(Source story) =>
        _categoryFacet >= 0 ? story.Facets[_categoryFacet] : Section(story) is { } section ? [section] : [];

    // A slug that the writer gives keeps its letters; one made from a name keeps them where the settings say so.
    private string SlugOf(Source story)
    {
        if (story.Fields.Value(FrontMatterFields.Slug) is { } given)
        {
            var slug = _settings.Addresses == AddressSpelling.Written ? StoryAddress.Written(given)
                : Ascii(given) ? Slug.FromName(given)
                : Slug.FromUnicodeName(given);
            if (slug.Length > 0 && slug != given)
                ReportChanged(story, FrontMatterFields.Slug, given, slug);
            return slug;
        }
        // A file that is named by its date alone keeps that name where another generator named its page so.
        var named = SlugFrom(story.File.Name.Length == 0 && _keepsOldAddresses ? story.File.Stem : story.File.Name);
        return named.Length > 0 ? named
            : story.Headline is { } headline ? Slug.From(headline)
            : "";
    }

    private string SlugFrom(string name) => _settings.Addresses switch
    {
        AddressSpelling.Written => StoryAddress.Written(name),
        AddressSpelling.Unicode => Slug.FromUnicodeName(name),
        _ => Slug.FromName(name),
    };

    private static bool Ascii(string text) => System.Text.Ascii.IsValid(text);

    // The translations of a story have its name, and ids are for all languages.
    private string IdOf(Source story, string slug) =>
        IsOfAnotherLanguage(story) && slug.Length > 0 ? $"{slug}.{story.Place.Spelling!.ToLowerInvariant()}" : slug;

    private bool IsOfAnotherLanguage(Source story) =>
        story.Place.Language is { } language
        && !language.Equals(_settings.Language, StringComparison.OrdinalIgnoreCase);

    private static void ReportEmptySlug(Source story)
    {
        var given = story.Fields.Value(FrontMatterFields.Slug);
        // A story without a headline has a fault already.
        if ((given ?? story.Headline) is { } name)
            story.Report(
                FrontMatterRules.EmptySlug,
                story.Fields.Node(given is null ? FrontMatterFields.Title : FrontMatterFields.Slug)?.Span,
                $"No letter or digit remains of '{YamlValueReader.Shown(name)}'.");
    }

    private Names WithPermalink(
        Source story, string permalink, string slug, string id, ImmutableArray<Reference> redirects)
    {
        var span = story.Fields.Node(FrontMatterFields.Permalink)!.Span;
        string? url;
        string fault;
        if (permalink.Contains("/:", StringComparison.Ordinal))
        {
            url = PermalinkPattern.Parse(permalink, out fault) is { } pattern
                ? Fill(story, pattern, slug, ref redirects)
                : null;
        }
        else
        {
            url = StoryAddress.OfPermalink(permalink, out fault);
            if (url is not null && OldHtml(permalink) is { } old)
                redirects = redirects.Add(new Reference(old, span));
            else if (url is not null && StoryAddress.Given(permalink) is var given && given != url)
            {
                ReportChanged(story, FrontMatterFields.Permalink, permalink, url);
                if (given.Split('/').All(segment => segment.Length == 0 || PathSegment.Fault(segment) is null))
                    redirects = redirects.Add(new Reference(given, span));
            }
        }
        if (url is null && fault.Length > 0)
            story.Report(
                FrontMatterRules.InvalidAddress, span, $"The permalink '{YamlValueReader.Shown(permalink)}' {fault}.");
        if (url is not null && slug.Length == 0)
            slug = Slug.FromName(url.TrimEnd('/')[(url.TrimEnd('/').LastIndexOf('/') + 1)..]);
        return new Names(slug, id.Length > 0 ? id : slug, url, Without(redirects, url), false);
    }

    private static void ReportChanged(Source story, FrontMatterField field, string given, string published) =>
        story.Diagnostics.Add(new Diagnostic(
            FrontMatterRules.ChangedAddress, story.FilePath, story.Fields.Node(field)!.Span,
            $"The {field.Name} '{YamlValueReader.Shown(given)}' is published as "
                + $"'{YamlValueReader.Shown(published)}'.",
            $"Write '{field.Name}: {YamlValueReader.Shown(published)}'."));

    // The address that ends with .html leads to the page's folder.
    private static string? OldHtml(string permalink) =>
        permalink.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        && SitePath.ReadClaim(permalink, out _) is { } old && old != "/404.html"
        && !old.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase)
            ? old
            : null;

    private string? Fill(Source story, PermalinkPattern pattern, string slug, ref ImmutableArray<Reference> redirects)
    {
        var language = story.Place.Spelling ?? _settings.Language.ToLowerInvariant();
        var given = story.Fields.Node(FrontMatterFields.Slug) is not null;
        var facts = new StoryAddress.Facts(
            string.Join('/', story.Place.Folders.Select(SlugFrom).Where(folder => folder.Length > 0)),
            story.Published, Section(story),
            string.Join('/', Categories(story).Select(name => SlugFrom(name.ToLowerInvariant()))), slug, language,
            given ? slug : SlugFrom(story.File.Stem),
            given || story.Headline is null ? slug : SlugFrom(story.Headline));
        var url = StoryAddress.Fill(pattern, facts, out var missing);
        if (url is null)
        {
            ReportMissing(story, missing);
            return InLanguage(story, StoryAddress.OfPage(story.Place.Path, slug, SlugFrom));
        }
        if (!pattern.Names("lang"))
            url = InLanguage(story, url);
        if (pattern.EndsWithHtml)
            redirects = redirects.Add(new Reference(url.TrimEnd('/') + ".html", TextSpan.WholeFile));
        return url;
    }

    // Below the language, as the translations of one name would have one address otherwise.
    private string InLanguage(Source story, string url) =>
        IsOfAnotherLanguage(story) || (_pattern.Names("lang") && story.Place.Spelling is not null)
            ? $"/{story.Place.Spelling}{url}" : url;

    private static void ReportMissing(Source story, string missing)
    {
        var node = story.Fields.Node(FrontMatterFields.Published);
        // A date that could not be read is reported already; one more finding about it would not help.
        if (missing != "section" && story.Published is null && (node is not null || story.File.Date.Length > 0))
            return;
        story.Report(FrontMatterRules.MissingAddressPart, node?.Span,
            missing == "section" ? "The address needs the section, which the story does not name."
            : story.Published is null ? $"The address needs the {missing}, but the story has no date."
            : $"The address needs the {missing}, but the story's date is just '{story.Published.Edtf}'.");
    }

    // What the other generator made of the file's name, where it differs by more than case.
    private static ImmutableArray<Reference> WithOldAddress(
        ImmutableArray<Reference> redirects, string url, string slug, FileName file)
    {
        var at = url.LastIndexOf($"/{slug}/", StringComparison.Ordinal);
        return at < 0 || file.Name.Length == 0 || file.Name.Equals(slug, StringComparison.OrdinalIgnoreCase)
            || StoryAddress.OfPermalink(string.Concat(url.AsSpan(0, at + 1), file.Name), out _) is not { } old
            || old.Equals(url, StringComparison.OrdinalIgnoreCase)
            ? redirects
            : redirects.Add(new Reference(old, TextSpan.WholeFile));
    }

    // A redirect from the page's own address would never end.
    private static ImmutableArray<Reference> Without(ImmutableArray<Reference> redirects, string? url) =>
        redirects.IsEmpty || url is null
            ? redirects
            : redirects.RemoveAll(old => old.Target.TrimEnd('/') == url.TrimEnd('/'));
}
