using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Turns other generators' address patterns into ours.</summary>
internal static partial class PermalinkTranslation
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["slugorfilename"] = "filename",
        ["slugorcontentbasename"] = "filename",
        ["contentbasename"] = "basename",
        ["name"] = "filename",
        ["category"] = "categories",
        ["sections"] = "folder",
    };

    /// <summary>The pattern in our terms; null with a note where it has a part that we lack.</summary>
    public static string? From(string pattern, List<string> notes)
    {
        var text = Part()
            .Replace(pattern.Trim(), part => ":" + Names.GetValueOrDefault(part.Groups[1].Value, part.Groups[1].Value));
        text = text.StartsWith('/') ? text : "/" + text;
        if (!text.EndsWith('/') && !text.EndsWith(".html", StringComparison.Ordinal))
            text += "/";
        if (PermalinkPattern.Parse(text, out var fault) is not null)
            return text;
        // Most stories of a site that names its folders have none.
        if (text.Contains(":categories/", StringComparison.Ordinal)
            && PermalinkPattern.Parse(text.Replace(":categories/", "", StringComparison.Ordinal), out _) is not null)
            return text.Replace(":categories/", "", StringComparison.Ordinal);
        notes.Add($"the addresses {pattern}: such a pattern {fault}");
        return null;
    }

    [GeneratedRegex(@":([A-Za-z_]+)")]
    private static partial Regex Part();
}
