using StaticArchive.Stories;

namespace StaticArchive.Pages.Models;

/// <summary>Where a story's facts come from.</summary>
public sealed class SourceModel(SourceCitation source, Texts texts)
{
    public string? Publisher => source.Publisher;

    public string? Title => source.Title;

    /// <summary>http(s) address, or null.</summary>
    public string? Url => Web(source.Url);

    /// <summary>http(s) address of an archived copy, or null.</summary>
    public string? Archived => Web(source.Archived);

    public DateModel? Date => DateModel.From(source.Date, texts);

    // The reader of stories has checked it; a link that could run something must not hang on one check alone.
    private static string? Web(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? url : null;
}
