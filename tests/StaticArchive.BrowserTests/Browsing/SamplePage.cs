using System.Text.RegularExpressions;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>A page of the site that stands for its kind.</summary>
/// <param name="Name">What it is called in reports and as a screenshot.</param>
/// <param name="Path">Its address on the site.</param>
internal sealed partial record SamplePage(string Name, string Path)
{
    // Pages worth a look of their own beside the largest of each kind.
    private static readonly SamplePage[] Named =
    [
        new("story-every-feature", "/stories/every-feature/"),
        new("section", "/sections/policing/"),
        new("topic", "/topics/encrypted-phones/"),
        new("topic-page-1", "/topics/encrypted-phones/page/1/"),
        new("person", "/people/nikki-holland/"),
        new("not-found", "/no-such-page/"),
        new("search-results", "/search/?q=encrochat+police"),
        new("long-words", "/stories/long-words/"),
        new("long-words-related", "/stories/long-words/related/"),
        new("long-words-person", "/people/siebentausendzweihundertvierundfuenfzigste/"),
        new("long-words-author", "/authors/kraftfahrzeughaftpflichtversicherungsfrau/"),
        new("long-words-publisher", "/sources/rechtsschutzversicherungsgesellschaftenblatt/"),
    ];

    /// <summary>The named pages, and of each kind of page in that folder the largest, so that a new kind is looked at
    /// without anybody's doing.</summary>
    public static IReadOnlyList<SamplePage> Choose(string output)
    {
        var largest = new SortedDictionary<string, (long Size, string Path)>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(output, "index.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            var path = "/" + System.IO.Path.GetRelativePath(output, file).Replace('\\', '/')[..^"index.html".Length];
            var kind = Kind().Match(File.ReadAllText(file));
            var size = new FileInfo(file).Length;
            if (kind.Success
                && !Named.Any(page => page.Path == path)
                && size > largest.GetValueOrDefault(kind.Groups[1].Value).Size)
                largest[kind.Groups[1].Value] = (size, path);
        }
        return [.. largest.Select(entry => new SamplePage(entry.Key, entry.Value.Path)), .. Named];
    }

    [GeneratedRegex("<body class=\"is-([a-z-]+)\"")]
    private static partial Regex Kind();
}
