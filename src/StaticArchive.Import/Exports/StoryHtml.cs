using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Exports;

/// <summary>Turns the texts of an export into Markdown, and gathers their images and what is left out.</summary>
internal sealed partial class StoryHtml(OldSite site, ImportNotes notes, IEnumerable<string> texts)
{
    // An id is kept where a link of any text leads to it.
    private readonly FrozenSet<string> _linkedIds = texts.SelectMany(text => Fragment().Matches(text))
        .Select(match => Uri.UnescapeDataString(match.Groups["id"].Value)).ToFrozenSet(StringComparer.Ordinal);


    private readonly SortedSet<string> _images = new(StringComparer.Ordinal);

    /// <summary>Paths of the old site's images that have been seen.</summary>
    public IReadOnlyCollection<string> Images => _images;

    /// <summary>What becomes of a link; a site's own pages may have a second address there.</summary>
    public Func<string, string?>? OwnLink { get; init; }

    /// <summary>The text as Markdown.</summary>
    public string Convert(string html, string title, bool lineBreaks = false, FrozenDictionary<string,
        string>? footnotes = null)
    {
        var text = HtmlToMarkdown.Convert(html, new HtmlOptions
        {
            Link = address => OwnLink?.Invoke(address) ?? site.Link(address),
            Image = site.Link,
            LineBreaks = lineBreaks,
            LinkedIds = _linkedIds,
            Footnotes = footnotes ?? FrozenDictionary<string, string>.Empty,
        });
        foreach (var (name, count) in text.Dropped)
            notes.Add($"left out of texts: {name}", title, count);
        foreach (var image in text.Images)
            Note(image);
        return text.Markdown;
    }

    /// <summary>The path of an image at the head of a story, or its address elsewhere.</summary>
    public string? Image(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || site.Link(address.Trim()) is not { } path)
            return null;
        Note(path);
        return path;
    }

    private void Note(string image)
    {
        if (image.StartsWith('/'))
            _images.Add(image.Split('?', '#')[0]);
    }

    [GeneratedRegex("""href\s*=\s*["'][^"'#]*#(?<id>[^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();
}
