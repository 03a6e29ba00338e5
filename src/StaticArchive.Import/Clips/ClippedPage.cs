using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StaticArchive.Import.Clips;

/// <summary>What an editor needs of somebody else's article.</summary>
internal sealed record ClippedPage
{
    public string? Headline { get; init; }

    public string? Standfirst { get; init; }

    public string? Section { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it appeared, as the page writes it: a moment or a day.</summary>
    public DateTimeOffset? Published { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Its http or https address.</summary>
    public string? Address { get; init; }

    public string? Language { get; init; }

    public int? Comments { get; init; }

    /// <summary>Stories that the text says to read as well.</summary>
    public ImmutableArray<ClippedLink> ReadMore { get; init; } = [];

    /// <summary>Stories that are below or beside it.</summary>
    public ImmutableArray<ClippedLink> Related { get; init; } = [];

    /// <summary>The text by paragraphs, from which is quoted.</summary>
    public ImmutableArray<string> Paragraphs { get; init; } = [];
}

/// <summary>A headline, and where it leads if the page says so.</summary>
internal sealed record ClippedLink(string Headline, string? Address);

/// <summary>Finds the element that holds an article's text.</summary>
internal static class MainText
{
    /// <summary>The element, or null on a page without text.</summary>
    public static IElement? Find(IDocument page)
    {
        var named = page.QuerySelector(
            "[itemprop=articleBody], #body, .article-body, .article__body, .entry-content, .post-content");
        if (named is not null && WordsOf(named) > 0)
            return named;
        // The one whose own paragraphs have most characters; a page's frame has few of its own.
        return page.QuerySelectorAll("p").Select(paragraph => paragraph.ParentElement).OfType<IElement>().Distinct()
            .OrderByDescending(WordsOf).FirstOrDefault(parent => WordsOf(parent) > 0);
    }

    private static int WordsOf(IElement element) =>
        element.Children.Where(child => child.LocalName == "p").Sum(paragraph => paragraph.TextContent.Length);
}

/// <summary>Reads a page that was saved as text: a section, a headline and a standfirst on lines of their own, the
/// text, the number of comments, and behind it the headlines of other stories, each with its standfirst.</summary>
internal static partial class SavedText
{
    private const int MaxSection = 30;

    public static ClippedPage Read(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0).ToList();
        var hasSection = blocks.Count > 1 && blocks[0].Length <= MaxSection && blocks[1].Length > blocks[0].Length;
        var at = hasSection ? 1 : 0;
        var end = blocks.FindIndex(line => CommentCount().IsMatch(line));
        var body = blocks.Skip(at + 2).Take((end < 0 ? blocks.Count : end) - at - 2).ToList();
        var readMore = body.Where((_, index) => index + 1 < body.Count && Mark().IsMatch(body[index + 1])).ToList();
        return new ClippedPage
        {
            Section = hasSection ? blocks[0] : null,
            Headline = blocks.ElementAtOrDefault(at),
            Standfirst = blocks.ElementAtOrDefault(at + 1),
            Comments = end < 0 ? null : Number(blocks[end]),
            ReadMore = [.. readMore.Select(line => new ClippedLink(line, null))],
            Related = end < 0 ? [] : Headlines(blocks.Skip(end + 1)),
            Paragraphs = [.. body.Where(line => !Mark().IsMatch(line) && !readMore.Contains(line))],
        };
    }

    // Headline, standfirst, headline, standfirst.
    private static ImmutableArray<ClippedLink> Headlines(IEnumerable<string> lines) =>
        [.. lines.Where((_, index) => index % 2 == 0).Select(line => new ClippedLink(line, null))];

    private static int? Number(string line) =>
        int.TryParse(CommentCount().Match(line).Groups["count"].Value.Replace(",", "", StringComparison.Ordinal),
        NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    [GeneratedRegex(@"^(?<count>[0-9][0-9,]*) comments?$", RegexOptions.IgnoreCase)]
    private static partial Regex CommentCount();

    [GeneratedRegex(@"^READ MORE:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
