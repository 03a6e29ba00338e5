namespace StaticArchive.Models;

/// <summary>What a layout renders. <c>Themes/ThemeModels.*.cs</c> says what the members of models mean, once for
/// templates and for C#.</summary>
internal abstract record PageModel
{
    public required PageHead Head { get; init; }
}

/// <summary>What every page has, whatever its kind.</summary>
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

    public string Url => CanonicalUrl[CanonicalUrl.IndexOf('/', "https://".Length)..];

    public string? SectionUrl => Breadcrumb.Length > 1 ? Breadcrumb[1].Url : null;

    public ImmutableArray<LinkModel> Alternates { get; init; } = [];

    public ImmutableArray<LanguageLink> Languages { get; init; } = [];

    public string? ImageUrl { get; init; }

    public SocialImageModel? Card { get; init; }

    public bool NoIndex { get; init; }

    public Html? JsonLd { get; init; }
}

/// <summary>A title and where it leads.</summary>
/// <param name="Url">Ready for an <c>href</c>.</param>
internal sealed record LinkModel(string Title, string Url, int Count = 0, string? PairUrl = null);

/// <summary>A language that readers can change to.</summary>
internal sealed record LanguageLink(string Title, string Url, string Tag, bool IsCurrent, Html? Attributes);

/// <summary>A date for readers and for machines.</summary>
internal sealed class DateModel(PartialDate date, Texts texts)
{
    public string Text => texts.Date(date);

    public string Short => texts.ShortDate(date);

    public string InYear => texts.DateInYear(date);

    public string Machine => date.Machine;

    public int Year => date.Year;

    internal static DateModel? From(PartialDate? date, Texts texts) => date is null ? null : new DateModel(date, texts);
}

/// <summary>How many stories a list has, and the dates of the oldest and the newest. Empty on numbered pages, which
/// must not change.</summary>
internal readonly record struct StorySpan(int Count, DateModel? First, DateModel? Last);

/// <summary>Ways on from a page of a list. Nothing here tells how many pages there are, so that full pages never
/// change.</summary>
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
