namespace StaticArchive.Import.Clips;

/// <summary>Writes the draft that an editor begins with from somebody else's article.</summary>
internal static class ClipText
{
    /// <summary>What a draft says until it is written.</summary>
    public const string Placeholder = "Write the story here.";

    private const string NoPublisher = "Name the publisher";

    /// <summary>The file's text.</summary>
    /// <param name="page">The article.</param>
    /// <param name="accessed">The day on which it was read.</param>
    /// <param name="words">How many words are quoted at most.</param>
    /// <param name="kept">The saved page, where it is kept; else null.</param>
    /// <param name="idOf">The id of the archive's own story of that headline, or null.</param>
    public static string Write(ClippedPage page, DateOnly accessed, int words, string? kept, Func<string, string?> idOf)
    {
        var own = page.Related.Select(link => idOf(link.Headline)).OfType<string>().Distinct().ToList();
        var yaml = new YamlWriter().Line("---")
            .Text("title", page.Headline ?? "Untitled")
            .Plain("published", YamlWriter.Date(page.Published) ?? $"{accessed:O}")
            .Plain("draft", "true")
            .Text("standfirst", page.Standfirst)
            .List("authors", page.Authors)
            .Text("section", page.Section)
            .Plain("tags", "[]")
            .Plain("comments", page.Comments?.ToString(CultureInfo.InvariantCulture))
            .Line("sources:")
            .Text("  - publisher", page.Publisher ?? NoPublisher)
            .Text("    title", page.Headline)
            .Text("    url", page.Address)
            .Plain("    date", page.Published is { } published ? $"{published:yyyy-MM-dd}" : null)
            .Plain("    accessed", $"{accessed:O}")
            .Plain("    # The page as it was saved", kept)
            .List("related", own);
        var text = new StringBuilder($"{yaml}---\n\n");
        Quote(text, page, words);
        text.Append(Placeholder).Append('\n');
        foreach (var id in page.ReadMore.Select(link => idOf(link.Headline)).OfType<string>().Distinct())
            text.Append("\n::: read-more ").Append(id).Append('\n');
        Links(text, [.. page.ReadMore.Concat(page.Related).Where(link => idOf(link.Headline) is null)
            .DistinctBy(link => link.Headline)]);
        return text.ToString();
    }

    private static void Quote(StringBuilder text, ClippedPage page, int words)
    {
        var lines = new List<string>();
        foreach (var paragraph in page.Paragraphs)
        {
            var all = paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words <= 0)
                break;
            lines.Add(WordLine.Of(string.Join(' ', all.Take(words)) + (all.Length > words ? " …" : "")));
            words -= all.Length;
        }
        if (lines.Count == 0)
            return;
        lines.Add("— " + WordLine.Of(page.Publisher ?? page.Authors.FirstOrDefault() ?? NoPublisher));
        text.Append(Lines.Quote(string.Join("\n\n", lines))).Append("\n\n");
    }

    // Headlines and addresses, and nothing of those stories' words.
    private static void Links(StringBuilder text, ImmutableArray<ClippedLink> links)
    {
        if (links.Length == 0)
            return;
        text.Append("\n## Further reading\n\n");
        foreach (var link in links)
        {
            var words = WordLine.Of(link.Headline).Replace("]", "\\]", StringComparison.Ordinal);
            text.Append("- ")
                .Append(link.Address is { } address ? $"[{words}]({MarkdownEscape.Destination(address, false)})"
                    : words).Append('\n');
        }
    }
}
