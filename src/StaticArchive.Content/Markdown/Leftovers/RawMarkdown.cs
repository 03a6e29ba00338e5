using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Leftovers;

/// <summary>Reports Markdown that reaches readers as text, because something in it is not as CommonMark has it. It
/// looks at the text that readers see, and then for its place in the source; what was escaped there was meant. Reused;
/// not thread-safe.</summary>
internal sealed class RawMarkdown(BodySource source, BodyFindings findings)
{
    private const int MaxShown = 10;

    // What entities spell is not in the source as such, and each search for it takes as long as the source is.
    private const int MaxMisses = 100;

    private readonly Dictionary<RawPattern, int> _cursors = [];
    private readonly Dictionary<RawPattern, int> _shown = [];
    private readonly Dictionary<RawPattern, int> _misses = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly StringBuilder _block = new();
    private List<(int Start, int End)>? _code;

    /// <summary>Looks through the plain text of the body.</summary>
    public void Report(BodyText text)
    {
        if (text.Utf8.Span.IndexOfAny(RawPatterns.Signs) < 0)
            return;
        _cursors.Clear();
        _shown.Clear();
        _misses.Clear();
        _said.Clear();
        _code = null;
        _block.Clear();
        var kind = TextKind.Prose;
        foreach (var segment in text.Segments)
        {
            if (segment.BeginsBlock)
            {
                Block(kind);
                kind = segment.Kind;
            }
            // Code stands for itself; what is around it may still be one link.
            _block.Append(segment.Kind == TextKind.Code ? "\uE000" : Encoding.UTF8.GetString(text.Of(segment)));
        }
        Block(kind);
    }

    private void Block(TextKind kind)
    {
        var block = _block.ToString();
        _block.Clear();
        if (block.Length < 2 || kind == TextKind.Code)
            return;
        foreach (var pattern in RawPatterns.All)
        {
            if (!block.Contains(pattern.Sign, StringComparison.Ordinal)
                || (pattern.OfBlocks && kind is TextKind.Heading or TextKind.Table))
                continue;
            foreach (Match match in pattern.Expression.Matches(block))
                Found(pattern, match);
        }
    }

    private void Found(RawPattern pattern, Match match)
    {
        if (_misses.GetValueOrDefault(pattern) == MaxMisses)
            return;
        if (PlaceOf(pattern, match) is not { } place)
        {
            _misses[pattern] = _misses.GetValueOrDefault(pattern) + 1;
            return;
        }
        var message = pattern.Message(match);
        if (!_said.Add(message))
            return;
        var shown = _shown[pattern] = _shown.GetValueOrDefault(pattern) + 1;
        if (shown <= MaxShown)
            findings.Raw(pattern.Rule, source.Span(place, place + pattern.Needle(match).Length - 1), message,
                pattern.Help(match));
    }

    private int? PlaceOf(RawPattern pattern, Match match)
    {
        var needle = pattern.Needle(match);
        var at = _cursors.GetValueOrDefault(pattern);
        while (true)
        {
            var found = source.Text.IndexOf(needle, at, StringComparison.Ordinal);
            if (found < 0)
                return null;
            at = found + 1;
            if (
                CodeRegions.Contain(_code ??= CodeRegions.Find(source.Text), found)
                || (pattern.OfBlocks && found > 0 && source.Text[found - 1] is '#' or '['))
                continue;
            _cursors[pattern] = at;
            return found;
        }
    }
}

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
