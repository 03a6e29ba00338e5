namespace StaticArchive.Models;

/// <summary>What a layout renders. <c>Themes/ThemeModels.*.cs</c> says what the members of models mean, once for
/// templates and for C#.</summary>
internal abstract record PageModel
{
    public required PageHead Head { get; init; }
}

/// <summary>What every page has, whatever its kind.</summary>
/// <param name="Kind">Name of the kind, as its layout is called.</param>
/// <param name="Title">Without that of the archive.</param>
/// <param name="CanonicalUrl">The page's own address, whole.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Breadcrumb">The way here from the home page, without the page itself.</param>
/// <param name="AtomFeed">The nearest feed.</param>
/// <param name="JsonFeed">The same in JSON.</param>
internal sealed record PageHead(
    string Kind,
    string Title,
    string CanonicalUrl,
    string Language,
    ImmutableArray<LinkModel> Breadcrumb,
    LinkModel AtomFeed,
    LinkModel JsonFeed)
{
    public string? Description { get; init; }

    /// <summary>The page's own address as links write it.</summary>
    public string Url => CanonicalUrl[CanonicalUrl.IndexOf('/', "https://".Length)..];

    /// <summary>The list right below the home page that it belongs to, as links write it; or null.</summary>
    public string? SectionUrl => Breadcrumb.Length > 1 ? Breadcrumb[1].Url : null;

    public ImmutableArray<LinkModel> Alternates { get; init; } = [];

    public ImmutableArray<LanguageLink> Languages { get; init; } = [];

    public string? ImageUrl { get; init; }

    public SocialImageModel? Card { get; init; }

    public bool NoIndex { get; init; }

    public Html? JsonLd { get; init; }
}

/// <summary>A title and where it leads.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Url">Ready for an <c>href</c>.</param>
/// <param name="Count">How many stories are there; 0 where that is not known.</param>
/// <param name="PairUrl">In lists of values that go with another: the page of the stories that have both, or
/// null.</param>
internal sealed record LinkModel(string Title, string Url, int Count = 0, string? PairUrl = null);

/// <summary>A language that readers can change to.</summary>
/// <param name="Title">What its readers call it.</param>
/// <param name="Url">The same page in it, or else its front page.</param>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="IsCurrent">Whether the page is in it.</param>
/// <param name="Attributes">The attributes <c>lang</c> and <c>dir</c>, where it is not that of the interface.</param>
internal sealed record LanguageLink(string Title, string Url, string Tag, bool IsCurrent, Html? Attributes);

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

/// <summary>How many stories a list has, and the dates of the oldest and the newest. Empty on numbered pages, which
/// must not change.</summary>
internal readonly record struct StorySpan(int Count, DateModel? First, DateModel? Last);

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
