namespace StaticArchive.Import.Clips;

/// <summary>Writes the draft that an editor begins with from somebody else's article.</summary>
internal static class ClipText
{
    /// <summary>What a draft says until it is written.</summary>
    public const string Placeholder = "Write the story here.";

    /// <summary>The file's text.</summary>
    /// <param name="page">The article.</param>
    /// <param name="accessed">The day on which it was read.</param>
    /// <param name="words">How many words are quoted at most.</param>
    /// <param name="kept">The saved page, where it is kept; else null.</param>
    /// <param name="idOf">The id of the archive's own story of that headline, or null.</param>
    public static string Write(ClippedPage page, DateOnly accessed, int words, string? kept, Func<string, string?> idOf)
    {
        var text = new StringBuilder("---\n");
        Line(text, "title", page.Headline ?? "Untitled");
        text.Append("published: ").Append(page.Published is { } moment ? YamlWriter.Date(moment) : Day(accessed))
            .Append("\ndraft: true\n");
        Line(text, "standfirst", page.Standfirst);
        if (page.Authors.Length > 0)
            text.Append("authors: ").Append(YamlWriter.List(page.Authors)).Append('\n');
        Line(text, "section", page.Section);
        text.Append("tags: []\n");
        if (page.Comments is { } comments)
            text.Append("comments: ").Append(comments).Append('\n');
        Source(text, page, accessed, kept);
        var own = page.Related.Select(link => idOf(link.Headline)).OfType<string>().Distinct().ToList();
        if (own.Count > 0)
            text.Append("related: ").Append(YamlWriter.List(own)).Append('\n');
        text.Append("---\n\n");
        Quote(text, page, words);
        text.Append(Placeholder).Append('\n');
        foreach (var id in page.ReadMore.Select(link => idOf(link.Headline)).OfType<string>().Distinct())
            text.Append("\n::: read-more ").Append(id).Append('\n');
        Links(text, [.. page.ReadMore.Concat(page.Related).Where(link => idOf(link.Headline) is null)
            .DistinctBy(link => link.Headline)]);
        return text.ToString();
    }

    private static void Source(StringBuilder text, ClippedPage page, DateOnly accessed, string? kept)
    {
        text.Append("sources:\n  - publisher: ").Append(YamlWriter.Of(page.Publisher ?? "Name the publisher"))
            .Append('\n');
        Line(text, "    title", page.Headline);
        Line(text, "    url", page.Address);
        if (page.Published is { } published)
            text.Append("    date: ").Append(Day(DateOnly.FromDateTime(published.DateTime))).Append('\n');
        text.Append("    accessed: ").Append(Day(accessed)).Append('\n');
        if (kept is not null)
            text.Append("    # The page as it was saved: ").Append(kept).Append('\n');
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
        lines.Add("— " + WordLine.Of(page.Publisher ?? page.Authors.FirstOrDefault() ?? "Name the publisher"));
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

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(key).Append(": ").Append(YamlWriter.Of(value.Trim())).Append('\n');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
