using Markdig;
using Markdig.Syntax;

namespace StaticArchive.Markdown;

/// <summary>Link definitions that all texts of an archive share. Immutable.</summary>
internal sealed class LinkDefinitions
{
    private const int MaxLabel = 200;

    private readonly FrozenDictionary<string, string> _lines;

    private LinkDefinitions(IEnumerable<KeyValuePair<string, string>> lines) =>
        _lines = lines.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file of lines such as <c>[label]: https://…</c>; what else it holds does not matter.</summary>
    public static LinkDefinitions Read(string text)
    {
        if (text.Length == 0)
            return new([]);
        var source = new BodySource(text, 1);
        if (TemplateTagScanner.MayHold(text))
            new TagTranslator(source, TemplateTagScanner.Find(source, ComponentNames.None)).Translate();
        var document = Markdig.Markdown.Parse(source.Text, new MarkdownPipelineBuilder().Build());
        var lines = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in document.Descendants<LinkReferenceDefinition>())
        {
            if (definition.Label is { Length: <= MaxLabel } label && definition.Url is { Length: > 0 } url)
                lines.TryAdd(Normal(label), Line(label, url, definition.Title));
        }
        return new(lines);
    }

    /// <summary>Lines with the definitions that the text uses and does not have itself; empty when there are
    /// none.</summary>
    public string LinesFor(string text)
    {
        if (_lines.Count == 0)
            return "";
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; text.IndexOf('[', at) is >= 0 and var start; at = start + 1)
        {
            var rest = text.AsSpan(start + 1, Math.Min(MaxLabel + 1, text.Length - start - 1));
            var end = rest.IndexOfAny('[', ']');
            if (end > 0 && rest[end] == ']' && Normal(rest[..end].ToString()) is var label
                && _lines.TryGetValue(label, out var line) && !used.ContainsKey(label)
                && !text.Contains($"[{rest[..end]}]:", StringComparison.OrdinalIgnoreCase))
                used[label] = line;
        }
        return used.Count == 0 ? "" : string.Concat(used.Values) + "\n";
    }

    private static string Normal(string label) =>
        string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static string Line(string label, string url, string? title)
    {
        var line = new StringBuilder().Append('[').Append(label).Append("]: <").Append(url.Replace("<", "%3C",
            StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)).Append('>');
        if (!string.IsNullOrEmpty(title))
            line.Append(" \"").Append(title.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        return line.Append('\n').ToString();
    }
}
