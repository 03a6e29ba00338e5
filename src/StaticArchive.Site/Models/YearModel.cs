using System.Globalization;

namespace StaticArchive.Models;

/// <summary>A year in a chart, or a span of years.</summary>
/// <param name="Year">The year, or the first.</param>
/// <param name="Span">How many years it stands for.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Share">Of the fullest year, in percent, 0 to 100; at least 1 where there is a story.</param>
/// <param name="Texts">The words for <paramref name="Count"/>.</param>
internal sealed record YearModel(int Year, int Span, string Url, int Count, int Share, Texts Texts)
{
    /// <summary>The year in digits.</summary>
    public string Label { get; } = Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Year and count in words.</summary>
    public string Summary =>
        Texts
            .Count(TextKeys.YearBar, Count)
            .Replace("{year}", Span == 1 ? Label : $"{Label}–{Year + Span - 1}", StringComparison.Ordinal);
}
