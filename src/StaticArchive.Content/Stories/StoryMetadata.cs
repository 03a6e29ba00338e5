using Fields = StaticArchive.FrontMatter.FrontMatterFields;

namespace StaticArchive.Stories;

/// <summary>What a story says of itself: everything but its text. Lists, links and the plan of the site are made from
/// this alone, so an edit that leaves it as it was leaves them as they were.</summary>
internal abstract record StoryMetadata
{
    private static readonly ImmutableArray<object?> NoValues = [.. new object?[Fields.Count]];
    private ImmutableArray<object?> _values = NoValues;

    /// <summary>The file, relative to the input folder, with forward slashes.</summary>
    public required string Path { get; init; }

    public required StoryKind Kind { get; init; }

    /// <summary>The id that others refer to it by: <c>xref</c>, by default the slug.</summary>
    public required string Id { get; init; }

    /// <summary>Last segment of the address: lower-case letters and digits of ASCII, hyphens, and underscores where the
    /// file's name has them; never empty.</summary>
    public required string Slug { get; init; }

    /// <summary>Site path, begins and ends with a slash, without the base path; segments of ASCII letters, digits and
    /// <c>-_.~</c>. Empty for an introduction.</summary>
    public required string Url { get; init; }

    /// <summary>Plain text, never empty.</summary>
    public required string Headline { get; init; }

    /// <summary>The headline with its emphasis, code and struck words as HTML; null where it is plain.</summary>
    public string? HeadlineHtml { get; init; }

    /// <summary>The same of the standfirst.</summary>
    public string? StandfirstHtml { get; init; }

    /// <summary>Plain text.</summary>
    public string? Standfirst { get => Value(Fields.Standfirst); init => Set(Fields.Standfirst, value); }

    /// <summary>Plain text above the headline; null: the section is there.</summary>
    public string? Kicker { get => Value(Fields.Kicker); init => Set(Fields.Kicker, value); }

    public PartialDate? Published { get => Value(Fields.Published); init => Set(Fields.Published, value); }

    public PartialDate? Updated { get => Value(Fields.Updated); init => Set(Fields.Updated, value); }

    /// <summary>When it was last published, updated or corrected; null where no date is known.</summary>
    public PartialDate? Changed
    {
        get
        {
            var changed = Published;
            foreach (var date in Corrections.Select(correction => correction.Date).Append(Updated))
            {
                // A day or month that holds the moment of publication means no moment before it.
                if (date is not null && (changed is null || date.Earliest > changed.Earliest))
                    changed = date;
            }
            return changed;
        }
    }

    /// <summary>Values by facet, in the order of the settings' facets; each list in the editor's order, without
    /// repeats.</summary>
    public required ImmutableArray<ImmutableArray<string>> Facets { get; init; }

    /// <summary>Where each of those values is, facet by facet; a value of a folder's defaults has no place.</summary>
    public ImmutableArray<TextSpan> FacetPlaces { get; init; } = [];

    public ImmutableArray<string> Authors { get => Value(Fields.Authors); init => Set(Fields.Authors, value); }

    public StoryImage? Image { get => Value(Fields.Image); init => Set(Fields.Image, value); }

    public ImmutableArray<SourceCitation> Sources { get => Value(Fields.Sources); init => Set(Fields.Sources, value); }

    /// <summary>Number of comments that the original page had.</summary>
    public int? Comments { get => Value(Fields.Comments); init => Set(Fields.Comments, value); }

    public ImmutableArray<Correction> Corrections
    {
        get => Value(Fields.Corrections);
        init => Set(Fields.Corrections, value);
    }

    /// <summary>Stories to show first among the related ones, in this order (ids).</summary>
    public ImmutableArray<Reference> Related { get => Value(Fields.Related); init => Set(Fields.Related, value); }

    /// <summary>Stories never to show among the related ones (ids).</summary>
    public ImmutableArray<Reference> Unrelated { get => Value(Fields.Unrelated); init => Set(Fields.Unrelated, value); }

    /// <summary>Earlier stories that this one follows up (ids).</summary>
    public ImmutableArray<Reference> Follows { get => Value(Fields.Follows); init => Set(Fields.Follows, value); }

    public string? Series { get => Value(Fields.Series); init => Set(Fields.Series, value); }

    /// <summary>Old site paths that lead here, each beginning with a slash, percent-decoded (to be encoded where it is
    /// printed).</summary>
    public ImmutableArray<Reference> RedirectFrom
    {
        get => Value(Fields.RedirectFrom);
        init => Set(Fields.RedirectFrom, value);
    }

    /// <summary>BCP 47 tag; the archive's own where the file says nothing.</summary>
    public string Language { get => Value(Fields.Lang); init => Set(Fields.Lang, value); }

    /// <summary>Shared by the translations of one story.</summary>
    public string? TranslationKey { get => Value(Fields.TranslationKey); init => Set(Fields.TranslationKey, value); }

    public int Order { get => Value(Fields.Order); init => Set(Fields.Order, value); }

    /// <summary>Left out of the site altogether.</summary>
    public bool Excluded { get => Value(Fields.Excluded); init => Set(Fields.Excluded, value); }

    /// <summary>Left out unless drafts are asked for.</summary>
    public bool Draft { get => Value(Fields.Draft); init => Set(Fields.Draft, value); }

    /// <summary>What the file says that it is; for a page of an own kind, the name of that kind.</summary>
    public string? Type { get => Value(Fields.Type); init => Set(Fields.Type, value); }

    /// <summary>The layout that the file asks for; null: the usual one.</summary>
    public string? Layout { get => Value(Fields.Layout); init => Set(Fields.Layout, value); }

    /// <summary>For an introduction: the facet key and value that it introduces.</summary>
    public (string Facet, string Value)? Introduces { get; init; }

    /// <summary>For an introduction: what it says of the name, read by <see cref="NameFields"/>.</summary>
    public YamlMap? Name { get; init; }

    /// <summary>Keys that the archive does not know, for the theme; null when there are none.</summary>
    public YamlMap? Extra { get; init; }

    /// <summary>The attributed quotations of its text, which have a list of their own.</summary>
    public ImmutableArray<StoryQuote> Quotes { get; init; } = [];

    /// <summary>Where the title is, for findings about the story as such.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>The values of <see cref="Fields.Metadata"/>, by <see cref="FrontMatterField.Index"/>.</summary>
    internal ImmutableArray<object?> Values { get => _values; init => _values = value; }

    /// <summary>The value of a front-matter key, also of one that has no property here.</summary>
    internal T Value<T>(FrontMatterField<T> field) => field.Of(Values);

    /// <summary>Whether it is a page of that kind.</summary>
    public bool IsOf(OwnKind kind) => kind.Name.Equals(Type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether everything but the text is the same: then lists, links and plans stay as they are.</summary>
    public bool HasMetadataOf(StoryMetadata other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other))
            return true;
        var (own, others) = (new PackWriter(), new PackWriter());
        StoryPacker.PackMetadata(own, this);
        StoryPacker.PackMetadata(others, other);
        return own.Packed.SequenceEqual(others.Packed);
    }

    /// <summary>Whether it has the same values in all facets.</summary>
    public bool HasFacetsOf(StoryMetadata other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Facets.Length == other.Facets.Length
            && Facets.Zip(other.Facets).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));
    }

    /// <summary>Where a value is, for findings about it; where the title is when no line of this file gives the
    /// value.</summary>
    /// <param name="facet">Which of <see cref="Facets"/>.</param>
    /// <param name="value">Which of its values.</param>
    public TextSpan PlaceOf(int facet, int value)
    {
        for (var i = 0; i < facet; i++)
            value += Facets[i].Length;
        return value < FacetPlaces.Length && FacetPlaces[value] != TextSpan.WholeFile ? FacetPlaces[value] : TitleSpan;
    }

    private void Set<T>(FrontMatterField<T> field, T value) =>
        _values = _values.SetItem(field.Index, field.Boxed(value));
}

/// <summary>What a Markdown file under <c>input/</c> is.</summary>
internal enum StoryKind
{
    /// <summary>A dated story, part of lists, facets, threads and feeds.</summary>
    Story,

    /// <summary>A page beside the stories (<c>type: page</c>), such as "About".</summary>
    Page,

    /// <summary>An editor's introduction of a facet value, from <c>_facets/KEY/VALUE.md</c>, or of a thread, from
    /// <c>_threads/ID.md</c>; it has no page.</summary>
    Introduction,
}

/// <summary>Where a story's file is, and what its path says of its language.</summary>
/// <param name="Path">The path without what says the language: translations of one name have one such path.</param>
/// <param name="Language">The language's tag; null where the path says none.</param>
/// <param name="Spelling">The language as the path spells it.</param>
internal readonly record struct StoryPlace(string Path, string? Language, string? Spelling)
{
    /// <summary>The folders, without those whose names only sort files, such as <c>_posts</c> and
    /// <c>_drafts</c>. A story that has a folder of its own has its name from there.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            var folders = Path.Split('/')[..^1];
            var isIndex = System.IO.Path.GetFileNameWithoutExtension(Path)
                .Equals("index", StringComparison.OrdinalIgnoreCase);
            return folders[..^(isIndex && folders.Length > 0 ? 1 : 0)].Where(folder => folder[0] != '_');
        }
    }
}

/// <summary>One Markdown file, read and checked by itself. It depends on that file, its folders' defaults and the
/// settings, and on no other story; a constructed story is valid.</summary>
internal sealed record Story : StoryMetadata
{
    public required StoryBody Body { get; init; }
}

/// <summary>What reading one file gave.</summary>
/// <param name="Path">The file, relative to the input folder.</param>
/// <param name="Story">Null when it cannot be a story: unreadable, without a title, or without an address. With other
/// errors there is one all the same, so that links to it are not called dead as well; whether it is published is for
/// the build to decide.</param>
/// <param name="Diagnostics">Everything found in this file, in the order found.</param>
/// <param name="IsDraft">Whether it says that it is a draft, even where it cannot be read.</param>
internal sealed record ParsedStory(
    string Path, Story? Story, ImmutableArray<Diagnostic> Diagnostics, bool IsDraft = false)
{
    /// <summary>The findings for a site without drafts: what is wrong with one does not keep the others from
    /// readers.</summary>
    public IEnumerable<Diagnostic> FindingsWithoutDrafts() =>
        IsDraft
            ? Diagnostics.Select(finding =>
                finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding)
            : Diagnostics;
}
