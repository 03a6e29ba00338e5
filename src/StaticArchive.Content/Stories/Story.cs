using System.Collections.Immutable;

namespace StaticArchive.Stories;

/// <summary>
/// One Markdown file, read and checked by itself. It depends on that file, its folders' defaults and the settings, and on
/// no other story; a constructed story is valid.
/// </summary>
public sealed record Story
{
    /// <summary>The file, relative to the input folder, with forward slashes.</summary>
    public required string Path { get; init; }

    public required StoryKind Kind { get; init; }

    /// <summary>The id that others refer to it by: <c>xref</c>, by default the slug.</summary>
    public required string Id { get; init; }

    /// <summary>Last segment of the address: lower-case letters and digits of ASCII, hyphens, and underscores where the file's name has them; never empty.</summary>
    public required string Slug { get; init; }

    /// <summary>Site path, begins and ends with a slash, without the base path; segments of ASCII letters, digits and <c>-_.~</c>. Empty for an introduction.</summary>
    public required string Url { get; init; }

    /// <summary>Plain text, never empty.</summary>
    public required string Headline { get; init; }

    /// <summary>Plain text.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Plain text above the headline; null: the section stands there.</summary>
    public string? Kicker { get; init; }

    public PartialDate? Published { get; init; }

    public PartialDate? Updated { get; init; }

    /// <summary>Values by facet, in the order of the settings' facets; each list in the editor's order, without repeats.</summary>
    public required ImmutableArray<ImmutableArray<string>> Facets { get; init; }

    /// <summary>Where each of those values stands, one facet's after the other's; a value that a folder's defaults give has no place.</summary>
    public ImmutableArray<TextSpan> FacetPlaces { get; init; } = [];

    public ImmutableArray<string> Authors { get; init; } = [];

    public StoryImage? Image { get; init; }

    public ImmutableArray<SourceCitation> Sources { get; init; } = [];

    /// <summary>Number of comments that the original page had.</summary>
    public int? Comments { get; init; }

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Stories to show first among the related ones, in this order (ids).</summary>
    public ImmutableArray<Reference> Related { get; init; } = [];

    /// <summary>Stories never to show among the related ones (ids).</summary>
    public ImmutableArray<Reference> Unrelated { get; init; } = [];

    /// <summary>Earlier stories that this one follows up (ids).</summary>
    public ImmutableArray<Reference> Follows { get; init; } = [];

    public string? Series { get; init; }

    /// <summary>Old site paths that lead here, each beginning with a slash, percent-decoded (to be encoded where it is printed).</summary>
    public ImmutableArray<Reference> RedirectFrom { get; init; } = [];

    /// <summary>BCP 47 tag; the archive's own where the file says nothing.</summary>
    public required string Language { get; init; }

    /// <summary>Shared by the translations of one story.</summary>
    public string? TranslationKey { get; init; }

    public int Order { get; init; }

    /// <summary>Left out of the site altogether.</summary>
    public bool Excluded { get; init; }

    /// <summary>Left out unless drafts are asked for.</summary>
    public bool Draft { get; init; }

    /// <summary>For an introduction: the facet key and value that it introduces.</summary>
    public (string Facet, string Value)? Introduces { get; init; }

    /// <summary>Keys that the archive does not know, for the theme; null when there are none.</summary>
    public YamlMap? Extra { get; init; }

    /// <summary>Where the title stands, for findings about the story as such.</summary>
    public TextSpan TitleSpan { get; init; }

    public required StoryBody Body { get; init; }

    /// <summary>
    /// Whether all is the same that lists, links and findings about other stories are made from: everything but the text, what only the story's own
    /// pages and its cards show, and keys that the archive does not know.
    /// </summary>
    public bool HasOutlineOf(Story other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other)
            || (Path, Kind, Id, Slug, Url, Headline) == (other.Path, other.Kind, other.Id, other.Slug, other.Url, other.Headline)
            && (Published, Image, Series, Language, TranslationKey) == (other.Published, other.Image, other.Series, other.Language, other.TranslationKey)
            && (Order, Excluded, Draft, Introduces, TitleSpan) == (other.Order, other.Excluded, other.Draft, other.Introduces, other.TitleSpan)
            && HasFacetsOf(other)
            && FacetPlaces.AsSpan().SequenceEqual(other.FacetPlaces.AsSpan())
            && Authors.AsSpan().SequenceEqual(other.Authors.AsSpan())
            && Sources.AsSpan().SequenceEqual(other.Sources.AsSpan())
            && Related.AsSpan().SequenceEqual(other.Related.AsSpan())
            && Unrelated.AsSpan().SequenceEqual(other.Unrelated.AsSpan())
            && Follows.AsSpan().SequenceEqual(other.Follows.AsSpan())
            && RedirectFrom.AsSpan().SequenceEqual(other.RedirectFrom.AsSpan());
    }

    /// <summary>Whether it has the same values in all facets.</summary>
    public bool HasFacetsOf(Story other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Facets.Length == other.Facets.Length && Facets.Zip(other.Facets).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));
    }

    /// <summary>Where a value stands, for findings about it; where the title does when no line of this file gives the value.</summary>
    /// <param name="facet">Which of <see cref="Facets"/>.</param>
    /// <param name="value">Which of its values.</param>
    public TextSpan PlaceOf(int facet, int value)
    {
        for (var i = 0; i < facet; i++)
            value += Facets[i].Length;
        return value < FacetPlaces.Length && FacetPlaces[value] != TextSpan.WholeFile ? FacetPlaces[value] : TitleSpan;
    }
}
