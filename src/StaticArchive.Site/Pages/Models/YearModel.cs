using System.Globalization;

namespace StaticArchive.Pages.Models;

/// <summary>A year in a chart or a list.</summary>
/// <param name="Year">The year.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Share">Of the fullest year, in percent, 0 to 100; at least 1 where there is a story.</param>
/// <param name="Texts">The words for <paramref name="Count"/>.</param>
public sealed record YearModel(int Year, string Url, int Count, int Share, Texts Texts)
{
    /// <summary>The year in digits.</summary>
    public string Label { get; } = Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Year and count in words.</summary>
    public string Summary => Texts.Count(TextKeys.YearBar, Count).Replace("{year}", Label, StringComparison.Ordinal);
}
