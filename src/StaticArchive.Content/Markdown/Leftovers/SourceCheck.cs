using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Leftovers;

/// <summary>Reports what the source of a text holds by mistake: notes that nothing refers to, and a second front
/// matter.</summary>
internal static partial class SourceCheck
{
    private const int MaxUnused = 10;

    public static void Report(BodySource source, BodyFindings findings)
    {
        var text = source.Text;
        if (text.Contains("]:", StringComparison.Ordinal) && text.Contains("[^", StringComparison.Ordinal))
            ReportUnusedNotes(text, source, findings);
        TypedLines.Report(text, source, findings);
        if (Fence().IsMatch(text))
            ReportFrontMatter(text, source, findings);
    }

    private static void ReportUnusedNotes(string text, BodySource source, BodyFindings findings)
    {
        var code = CodeRegions.Find(text);
        var uses = new Dictionary<string, (int Count, int Definition)>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Note().Matches(text))
        {
            if (CodeRegions.Contain(code, match.Index))
                continue;
            var isDefinition = match.Groups["colon"].Success && IsLineStart(text, match.Index);
            var (count, definition) = uses.GetValueOrDefault(match.Groups["label"].Value, (0, -1));
            uses[match.Groups["label"].Value] = isDefinition ? (count, match.Index) : (count + 1, definition);
        }
        var unused = uses.Where(use => use.Value is { Count: 0, Definition: >= 0 }).OrderBy(use =>
            use.Value.Definition);
        foreach (var (label, (_, place)) in unused.Take(MaxUnused))
            findings.UnusedNote(label, source.Span(place, place + label.Length + 2));
    }

    private static bool IsLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '>')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static void ReportFrontMatter(string text, BodySource source, BodyFindings findings)
    {
        var code = CodeRegions.Find(text);
        foreach (Match match in FrontMatter().Matches(text))
        {
            // At the very front nothing else looks so; further down a list of terms between two rules might.
            var isFirst = text.AsSpan(0, match.Groups["fence"].Index).IsWhiteSpace();
            if (
                !CodeRegions.Contain(code, match.Index + 1)
                && (isFirst || match.Value.Contains("\ntitle", StringComparison.OrdinalIgnoreCase)))
                findings.SecondFrontMatter(source.Span(match.Groups["fence"].Index, match.Groups["fence"].Index + 2));
        }
    }

    [GeneratedRegex(@"\[\^(?<label>[^\[\]\s]{1,60})\](?<colon>:)?")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:^|\n)(?:---|\+\+\+)[ \t]{0,9}\r?\n")]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:^|\n)(?<fence>---|\+\+\+)[ \t]{0,9}\r?\n"
        + @"(?:[A-Za-z_][A-Za-z0-9_-]{0,40} {0,3}[:=][^\n]{0,500}\n|[ \t-][^\n]{0,500}\n){1,40}?"
        + @"\k<fence>[ \t]{0,9}(?:\r?\n|$)")]
    private static partial Regex FrontMatter();
}
