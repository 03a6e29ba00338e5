namespace StaticArchive.Models;

/// <summary>Who said what.</summary>
internal sealed record QuotesPage : PageModel
{
    public required bool IsFront { get; init; }

    /// <summary>How many quotations there are.</summary>
    public required int Count { get; init; }

    /// <summary>This page's quotations by speaker.</summary>
    public required ImmutableArray<SpeakerModel> Speakers { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>Somebody who is quoted.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Url">The page of the name, or null.</param>
/// <param name="Role">What the speaker is, as the newest quotation says; or null.</param>
/// <param name="Quotes">Newest first.</param>
internal sealed record SpeakerModel(
    string Id, string Name, string? Url, string? Role, ImmutableArray<QuoteModel> Quotes);

/// <summary>A quotation in a list.</summary>
/// <param name="Text">What was said, plain text.</param>
/// <param name="Language">Attributes for its words, where their language is not the archive's; else null.</param>
/// <param name="Url">Its place in the story.</param>
/// <param name="Story">The story.</param>
internal sealed record QuoteModel(string Text, Html? Language, string Url, StoryModel Story);

/// <summary>What was corrected or brought up to date.</summary>
internal sealed record ChangesPage : PageModel
{
    public required bool IsFront { get; init; }

    /// <summary>This page's changes, newest first.</summary>
    public required ImmutableArray<ChangeModel> Changes { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A change of a story.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="Correction">What was wrong and what is right, plain text; null for an update.</param>
/// <param name="Story">The story.</param>
internal sealed record ChangeModel(DateModel? Date, string? Correction, StoryModel Story);

/// <summary>A published correction.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="Text">Plain text.</param>
internal sealed record CorrectionModel(DateModel? Date, string Text);

/// <summary>Where a story's facts come from.</summary>
internal sealed class SourceModel
{
    private readonly SourceCitation _source;
    private readonly SitePlan _site;

    internal SourceModel(SourceCitation source, SitePlan site) => (_source, _site) = (source, site);

    public string? Publisher => _source.Publisher;

    /// <summary>The page of all that its publisher reported; null where it names none and is not online.</summary>
    public string? PublisherUrl =>
        _site.Lists.Publishers.Of(_source) is >= 0 and var publisher
            ? _site.Href(_site.Lists.Publishers.Publishers[publisher].Url)
            : null;

    public string? Title => _source.Title;

    /// <summary>Its title; else its address in few letters, or its publisher.</summary>
    public string Label => _source.Title ?? (Url is { } url ? UrlText.Shortened(url) : _source.Publisher ?? "");

    /// <summary>http(s) address, or null.</summary>
    public string? Url => Web(_source.Url);

    /// <summary>http(s) address of an archived copy, or null.</summary>
    public string? Archived => Web(_source.Archived);

    public DateModel? Date => DateModel.From(_source.Date, _site.Texts);

    /// <summary>When the editor read it.</summary>
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
/// <param name="Source">The source.</param>
/// <param name="Stories">The newest stories that cite it, newest first; a few at most.</param>
/// <param name="Count">How many stories cite it.</param>
internal sealed record CitedSourceModel(SourceModel Source, ImmutableArray<StoryModel> Stories, int Count);

/// <summary>What a publisher reported, and which stories cite it.</summary>
internal sealed record PublisherPage : PageModel
{
    /// <summary>The stories that cite it.</summary>
    public StorySpan Span { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether this is the front of the list; what follows but the sources is there only.</summary>
    public required bool IsFront { get; init; }

    /// <summary>How many sources of it are cited.</summary>
    public int Count { get; init; }

    /// <summary>The stories that cite it by year; fewer than two years give none.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];

    /// <summary>This page's sources, the one that was cited last for the first time before all others.</summary>
    public required ImmutableArray<CitedSourceModel> Sources { get; init; }

    public required PaginationModel Pagination { get; init; }
}
