namespace StaticArchive.Models;

/// <summary>Who said what.</summary>
internal sealed record QuotesPage : PageModel
{
    public required bool IsFront { get; init; }

    public required int Count { get; init; }

    public required ImmutableArray<SpeakerModel> Speakers { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>Somebody who is quoted.</summary>
internal sealed record SpeakerModel(
    string Id, string Name, string? Url, string? Role, ImmutableArray<QuoteModel> Quotes);

/// <summary>A quotation in a list.</summary>
internal sealed record QuoteModel(string Text, Html? Language, string Url, StoryModel Story);

/// <summary>What was corrected or brought up to date.</summary>
internal sealed record ChangesPage : PageModel
{
    public required bool IsFront { get; init; }

    public required ImmutableArray<ChangeModel> Changes { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A change of a story.</summary>
internal sealed record ChangeModel(DateModel? Date, string? Correction, StoryModel Story);

/// <summary>A published correction.</summary>
internal sealed record CorrectionModel(DateModel? Date, string Text);

/// <summary>Where a story's facts come from.</summary>
internal sealed class SourceModel
{
    private readonly SourceCitation _source;
    private readonly SitePlan _site;

    internal SourceModel(SourceCitation source, SitePlan site) => (_source, _site) = (source, site);

    public string? Publisher => _source.Publisher;

    public string? PublisherUrl =>
        _site.Lists.Publishers.Of(_source) is >= 0 and var publisher
            ? _site.Href(_site.Lists.Publishers.Publishers[publisher].Url)
            : null;

    public string? Title => _source.Title;

    public string Label => _source.Title ?? (Url is { } url ? UrlText.Shortened(url) : _source.Publisher ?? "");

    public string? Url => Web(_source.Url);

    public string? Archived => Web(_source.Archived);

    public DateModel? Date => DateModel.From(_source.Date, _site.Texts);

    public DateModel? Accessed => DateModel.From(_source.Accessed, _site.Texts);

    // The reader of stories has checked it; a link that could run something must not hang on one check alone.
    private static string? Web(string? url) =>
        url is not null
        && (
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            ? url
            : null;
}

/// <summary>A source on its publisher's page.</summary>
internal sealed record CitedSourceModel(SourceModel Source, ImmutableArray<StoryModel> Stories, int Count);

/// <summary>What a publisher reported, and which stories cite it.</summary>
internal sealed record PublisherPage : PageModel
{
    /// <summary>The stories that cite it.</summary>
    public StorySpan Span { get; init; }

    public required string Name { get; init; }

    public required bool IsFront { get; init; }

    public int Count { get; init; }

    public ImmutableArray<YearModel> Years { get; init; } = [];

    public required ImmutableArray<CitedSourceModel> Sources { get; init; }

    public required PaginationModel Pagination { get; init; }
}
