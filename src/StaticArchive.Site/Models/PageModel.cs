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

    /// <summary>The languages that it is in, each with its whole address, its own among them; none where it is in one
    /// only.</summary>
    public ImmutableArray<LinkModel> Alternates { get; init; } = [];

    /// <summary>The languages that its reader can change to, its own among them; none where the archive has
    /// one.</summary>
    public ImmutableArray<LanguageLink> Languages { get; init; } = [];

    /// <summary>Address of an image of the page, whole; or null.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The picture of the page for social networks; or null.</summary>
    public SocialImageModel? Card { get; init; }

    /// <summary>Whether search engines are asked not to list it.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Structured data, safe within a <c>script</c> element; or null.</summary>
    public Html? JsonLd { get; init; }
}

/// <summary>A title and where it leads.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Url">Ready for an <c>href</c>.</param>
/// <param name="Count">How many stories are there; 0 where that is not known.</param>
/// <param name="PairUrl">In lists of values that go with another: the page of the stories that have both, or
/// null.</param>
internal sealed record LinkModel(string Title, string Url, int Count = 0, string? PairUrl = null);

/// <summary>A date for readers and for machines.</summary>
internal sealed class DateModel(PartialDate date, Texts texts)
{
    /// <summary>In words: "5 April 2021", "about December 2023".</summary>
    public string Text => texts.Date(date);

    /// <summary>In few letters: "5 Apr 2021".</summary>
    public string Short => texts.ShortDate(date);

    /// <summary>In few letters below a heading that tells the year: "5 Apr".</summary>
    public string InYear => texts.DateInYear(date);

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public string Machine => date.Machine;

    public int Year => date.Year;

    internal static DateModel? From(PartialDate? date, Texts texts) => date is null ? null : new DateModel(date, texts);
}

/// <summary>Ways on from a page of a list. Nothing here tells how many pages there are, so that full pages never
/// change.</summary>
/// <param name="NewerUrl">The next newer page, or null on the front.</param>
/// <param name="OlderUrl">The next older page, or null on the last.</param>
/// <param name="FrontUrl">The front of the list.</param>
/// <param name="Number">1 for the oldest; 0 on the front.</param>
internal sealed record PaginationModel(string? NewerUrl, string? OlderUrl, string FrontUrl, int Number);

/// <summary>Text that is HTML already and is written into a page as it is. Everything else is escaped.</summary>
/// <param name="Utf8">The HTML, UTF-8, well-formed.</param>
internal sealed record Html(ReadOnlyMemory<byte> Utf8)
{
    public static Html From(string html) => new(Encoding.UTF8.GetBytes(html));

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>The version of this program, such as <c>0.2.0</c>.</summary>
internal static class ProgramVersion
{
    public static string Value { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
