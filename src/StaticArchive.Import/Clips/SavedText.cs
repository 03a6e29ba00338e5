using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Clips;

/// <summary>
/// Reads a page that was saved as text: a section, a headline and a standfirst on lines of their own, the text, the
/// number of
/// comments, and behind it the headlines of other stories, each with its standfirst.
/// </summary>
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
