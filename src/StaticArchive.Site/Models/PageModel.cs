using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>What every page has, whatever its kind.</summary>
internal abstract record PageModel
{
    /// <summary>Name of the kind, as its layout is called.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The page's own address, whole.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>The page's own address as links write it.</summary>
    public string Url => CanonicalUrl[CanonicalUrl.IndexOf('/', "https://".Length)..];

    /// <summary>The list right below the home page that it belongs to, as links write it; null where there is
    /// none.</summary>
    public string? SectionUrl => Breadcrumb.Length > 1 ? Breadcrumb[1].Url : null;

    public required string Language { get; init; }

    /// <summary>The way here from the home page, without the page itself.</summary>
    public ImmutableArray<LinkModel> Breadcrumb { get; init; } = [];

    public required LinkModel AtomFeed { get; init; }

    public required LinkModel JsonFeed { get; init; }

    /// <summary>
    /// The languages that it is in, each with its whole address, its own among them; none where it is in one only.
    /// </summary>
    public ImmutableArray<LinkModel> Alternates { get; init; } = [];

    /// <summary>Address of an image of the page, whole; or null.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The picture of the page for social networks; or null.</summary>
    public SocialImageModel? Card { get; init; }

    /// <summary>Whether search engines are asked not to list it.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Structured data, safe within a <c>script</c> element; or null.</summary>
    public Html? JsonLd { get; init; }
}
