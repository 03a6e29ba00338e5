using System.Collections.Immutable;

namespace StaticArchive.Pages.Models;

/// <summary>What every page knows of the site. Nothing here changes when a story is added, or every page would.</summary>
public sealed class SiteModel
{
    private readonly SitePlan _plan;
    private readonly string _origin;

    internal SiteModel(SitePlan plan)
    {
        _plan = plan;
        BasePath = plan.Settings.BasePath;
        _origin = plan.Settings.BaseUrl.GetLeftPart(UriPartial.Authority);
        Direction = LanguageTag.IsRightToLeft(plan.Settings.Language) ? Html.From(" dir=\"rtl\"") : null;
        Facets = [.. plan.Archive.Facets.Where(facet => !facet.Values.IsEmpty).Select(facet => new LinkModel(Capitalised(facet.Definition.Plural), Href(facet.Url)))];
        Navigation = MainNavigation();
        Pages = [.. plan.Archive.Pages.Select(page => new LinkModel(page.Headline, Href(page.Url)))];
    }

    public string Title => _plan.Settings.Title;

    public string? Description => _plan.Settings.Description;

    public string Language => _plan.Settings.Language;

    /// <summary>A <c>dir</c> attribute, where its language is written from right to left; else null.</summary>
    public Html? Direction { get; }

    public string Url => Href("/");

    /// <summary>The search page; null where the settings want none.</summary>
    public string? SearchUrl => _plan.Settings.Search ? Href(SitePaths.Search) : null;

    /// <summary>The page of all threads; null where there are none.</summary>
    public string? ThreadsUrl => _plan.Archive.Threads.IsEmpty ? null : Href(SitePaths.Threads);

    /// <summary>The page of all sources; null where there are none.</summary>
    public string? SourcesUrl => _plan.Publishers.Publishers.IsEmpty ? null : Href(SitePaths.Sources);

    /// <summary>The page of the days of the year; null where no story has one.</summary>
    public string? OnThisDayUrl => _plan.Days.Count == 0 ? null : Href(SitePaths.OnThisDay);

    /// <summary>What stands before every site path: empty, or <c>/archive</c>.</summary>
    public string BasePath { get; }

    public ImmutableArray<LinkModel> Navigation { get; }

    /// <summary>Whether pages use the theme's own fonts.</summary>
    public bool Fonts => _plan.Settings.Fonts;

    /// <summary>Whether the fonts are worth loading early: they have Latin letters, and so has the archive's language.</summary>
    public bool PreloadsFonts => Fonts && LanguageTag.IsLatin(Language);

    public ImmutableArray<LinkModel> Facets { get; }

    public ImmutableArray<LinkModel> Pages { get; }

    internal SitePlan Plan => _plan;

    internal Archive Archive => _plan.Archive;

    internal Texts Texts => _plan.Texts;

    internal ArchiveSettings Settings => _plan.Settings;

    private ImmutableArray<LinkModel> MainNavigation()
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>();
        links.AddRange(_plan.Settings.Navigation.Select(item => new LinkModel(item.Title, Href(item.Url))));
        if (links.Count == 0)
            {
            links.Add(new(Texts[TextKeys.Timeline], Href(SitePaths.Timeline)));
            links.AddRange(Facets);
            links.Add(new(Texts[TextKeys.AToZ], Href("/a-z/")));
        }
        if (SearchUrl is { } search && links.All(link => link.Url != search))
            links.Add(new(Texts[TextKeys.Search], search));
        return links.DrainToImmutable();
    }

    /// <summary>A site path as links write it; an absolute address stays as it is.</summary>
    internal string Href(string url)
    {
        var encoded = UrlText.Encode(url);
        return BasePath.Length > 0 && encoded.StartsWith('/') ? BasePath + encoded : encoded;
    }

    /// <summary>Scheme and host, which stand before every whole address.</summary>
    internal string Origin => _origin;

    /// <summary>The whole address of a site path.</summary>
    internal string Absolute(string url) => url.StartsWith('/') ? string.Concat(_origin, BasePath, UrlText.Encode(url)) : UrlText.Encode(url);

    /// <summary>With its first letter in upper case, unless the word is written like "iPhone" on purpose.</summary>
    internal static string Capitalised(string words) =>
        words.Length > 0 && char.IsLower(words[0]) && !(words.Length > 1 && char.IsUpper(words[1]))
            ? char.ToUpperInvariant(words[0]) + words[1..]
            : words;
}
