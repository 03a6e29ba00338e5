using System.Collections.Immutable;

namespace StaticArchive.FrontMatter;

/// <summary>Gives stories their slug, id and address.</summary>
internal sealed class StoryIdentity
{
    private readonly PermalinkPattern _pattern;
    private readonly int _sectionFacet;
    private readonly bool _keepsOldAddresses;

    public StoryIdentity(ArchiveSettings settings)
    {
        _pattern = PermalinkPattern.Parse(settings.Permalink, out var fault)
            ?? throw new ArgumentException($"The permalink '{settings.Permalink}' {fault}.", nameof(settings));
        _sectionFacet = settings.FacetIndex("section");
        _keepsOldAddresses = !settings.FieldAliases.IsEmpty;
    }

    /// <summary>What a story is known by.</summary>
    /// <param name="Slug">Empty when there is none, which was reported.</param>
    /// <param name="Id">The xref, or the slug.</param>
    /// <param name="Url">Null when there is none, which was reported.</param>
    /// <param name="RedirectFrom">Old addresses.</param>
    /// <param name="IsUnaddressed">Whether the story says that it is to have no address.</param>
    public readonly record struct Names(string Slug, string Id, string? Url, ImmutableArray<Reference> RedirectFrom, bool IsUnaddressed);

    public Names Of(
        string path, StoryKind kind, string? headline, FileName file, PartialDate? published,
        ImmutableArray<ImmutableArray<string>> facets, StoryFields fields, ICollection<Diagnostic> diagnostics)
    {
        var slug = SlugOf(headline, file, fields);
        var id = fields.Value(FrontMatterFields.Xref) ?? slug;
        var redirects = fields.Value(FrontMatterFields.RedirectFrom);
        if (kind == StoryKind.FacetIntroduction)
            return new Names(slug, id, "", redirects, false);
        var permalink = fields.Value(FrontMatterFields.Permalink);
        // Eleventy writes no page for "permalink: false"; other names of styles belong to Jekyll's settings.
        var unaddressed = permalink is "false" or "False";
        if (permalink is not null && !unaddressed)
            return WithPermalink(path, permalink, slug, id, published, Section(facets), redirects, file, fields, diagnostics);
        if (slug.Length == 0)
        {
            ReportEmptySlug(path, headline, fields, diagnostics);
            return new Names("", id, null, redirects, unaddressed);
        }
        var url = kind == StoryKind.Page ? StoryAddress.OfPage(path, slug) : Fill(path, _pattern, published, Section(facets), slug, file, fields, diagnostics);
        if (url is not null && _keepsOldAddresses && kind == StoryKind.Story && fields.Node(FrontMatterFields.Slug) is null)
            redirects = WithOldAddress(redirects, url, slug, file);
        return new Names(slug, id, url, Without(redirects, url), unaddressed);
    }

    private string? Section(ImmutableArray<ImmutableArray<string>> facets) =>
        _sectionFacet < 0 || facets[_sectionFacet].IsEmpty ? null : facets[_sectionFacet][0];

    private static string SlugOf(string? headline, FileName file, StoryFields fields) =>
        fields.Value(FrontMatterFields.Slug) is { } given ? Slug.FromName(given)
        : Slug.FromName(file.Name) is { Length: > 0 } named ? named
        : headline is not null ? Slug.From(headline)
        : "";

    private static void ReportEmptySlug(string path, string? headline, StoryFields fields, ICollection<Diagnostic> diagnostics)
    {
        var given = fields.Value(FrontMatterFields.Slug);
        // A story without a headline has a fault of its own already.
        if ((given ?? headline) is { } name)
            diagnostics.Add(new Diagnostic(FrontMatterRules.EmptySlug, path,
                fields.Node(given is null ? FrontMatterFields.Title : FrontMatterFields.Slug)?.Span ?? TextSpan.WholeFile,
                $"No letter or digit remains of '{YamlValueReader.Shown(name)}'."));
    }

    private static Names WithPermalink(
        string path, string permalink, string slug, string id, PartialDate? published, string? section,
        ImmutableArray<Reference> redirects, FileName file, StoryFields fields, ICollection<Diagnostic> diagnostics)
    {
        var span = fields.Node(FrontMatterFields.Permalink)!.Span;
        string? url;
        string fault;
        if (permalink.Contains("/:", StringComparison.Ordinal))
        {
            url = PermalinkPattern.Parse(permalink.EndsWith('/') ? permalink : permalink + "/", out fault) is { } pattern
                ? Fill(path, pattern, published, section, slug, file, fields, diagnostics)
                : null;
        }
        else
        {
            url = StoryAddress.OfPermalink(permalink, out fault);
            if (url is not null && permalink.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && SitePath.ReadClaim(permalink, out _) is { } old && old != "/404.html" && !old.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase))
                redirects = redirects.Add(new Reference(old, span));
        }
        if (url is null && fault.Length > 0)
            diagnostics.Add(new Diagnostic(FrontMatterRules.InvalidAddress, path, span, $"The permalink '{YamlValueReader.Shown(permalink)}' {fault}."));
        if (url is not null && slug.Length == 0)
            slug = Slug.FromName(url.TrimEnd('/')[(url.TrimEnd('/').LastIndexOf('/') + 1)..]);
        return new Names(slug, id.Length > 0 ? id : slug, url, Without(redirects, url), false);
    }

    private static string? Fill(
        string path, PermalinkPattern pattern, PartialDate? published, string? section, string slug, FileName file, StoryFields fields, ICollection<Diagnostic> diagnostics)
    {
        var url = StoryAddress.Fill(pattern, published, section, slug, out var missing);
        // A date that could not be read was told of already; one more finding about it would not help.
        if (url is null && (missing == "section" || published is not null || (fields.Node(FrontMatterFields.Published) is null && file.Date.Length == 0)))
        {
            diagnostics.Add(new Diagnostic(FrontMatterRules.MissingAddressPart, path, fields.Node(FrontMatterFields.Published)?.Span ?? TextSpan.WholeFile,
                missing == "section" ? "The address needs the section, which the story does not name."
                : published is null ? $"The address needs the {missing}, but the story has no date."
                : $"The address needs the {missing}, but the story's date is just '{published.Edtf}'."));
        }
        return url;
    }

    // What the other generator made of the file's name, where it differs by more than case.
    private static ImmutableArray<Reference> WithOldAddress(ImmutableArray<Reference> redirects, string url, string slug, FileName file)
    {
        var at = url.LastIndexOf($"/{slug}/", StringComparison.Ordinal);
        return at < 0 || file.Name.Equals(slug, StringComparison.OrdinalIgnoreCase)
            || StoryAddress.OfPermalink(string.Concat(url.AsSpan(0, at + 1), file.Name), out _) is not { } old
            || old.Equals(url, StringComparison.OrdinalIgnoreCase)
            ? redirects
            : redirects.Add(new Reference(old, TextSpan.WholeFile));
    }

    // A redirect from the page's own address would never end.
    private static ImmutableArray<Reference> Without(ImmutableArray<Reference> redirects, string? url) =>
        redirects.IsEmpty || url is null ? redirects : redirects.RemoveAll(old => old.Target.TrimEnd('/') == url.TrimEnd('/'));
}
