using System.Globalization;

namespace StaticArchive.Models;

/// <summary>What readers learn of a file before they load it: its type and its size.</summary>
internal static class FileFacts
{
    private const int MaxType = 8;
    private const double Kilo = 1000;
    private const double Mega = 1_000_000;

    private static readonly string[] Pages =
        [".html", ".htm", ".xhtml", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".vtt", ".css", ".js"];

    /// <summary>"(PDF, 2.1 MB)" for a document or data file of the archive; null for what browsers show as a page or
    /// picture, and for what is not one of its files.</summary>
    public static string? Of(SiteContext site, string href)
    {
        var path = href.IndexOfAny(['?', '#']) is >= 0 and var end ? href[..end] : href;
        var extension = Path.GetExtension(path);
        if (extension.Length is < 2 or > MaxType || Pages.Contains(extension, StringComparer.OrdinalIgnoreCase)
            || site.Plan.LengthOf(path) is not { } length)
            return null;
        return site.Texts[TextKeys.FileFacts]
            .Replace("{type}", extension[1..].ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{size}", Size(site.Texts, length), StringComparison.Ordinal);
    }

    private static string Size(Texts texts, long length)
    {
        var (key, unit) = length < Mega ? (TextKeys.FileKilobytes, Kilo) : (TextKeys.FileMegabytes, Mega);
        var number = length / unit;
        var digits = number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
        if (digits == "0")
            digits = "0.1";
        return texts.With(key, "number", digits.Replace(".", texts.DecimalSeparator, StringComparison.Ordinal));
    }
}
