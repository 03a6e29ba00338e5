using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Leftovers;

/// <summary>Reports Markdown that reaches readers as text, because something in it is not as CommonMark has it. It
/// looks at the text that readers see, and then for its place in the source; what was escaped there was
/// meant.</summary>
internal sealed class RawMarkdown(BodySource source, BodyFindings findings)
{
    private const int MaxShown = 10;

    // What entities spell is not in the source as such, and each search for it takes as long as the source is.
    private const int MaxMisses = 100;

    private readonly Dictionary<RawPattern, Progress> _progress = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Looks through the plain text of the body.</summary>
    public void Report(BodyText text)
    {
        if (text.Utf8.Span.IndexOfAny(RawPatterns.Signs) < 0)
            return;
        var block = new StringBuilder();
        var kind = TextKind.Prose;
        foreach (var segment in text.Segments)
        {
            if (segment.BeginsBlock)
            {
                Report(block.ToString(), kind);
                block.Clear();
                kind = segment.Kind;
            }
            // Code stands for itself; what is around it may still be one link.
            block.Append(segment.Kind == TextKind.Code ? "\uE000" : Encoding.UTF8.GetString(text.Of(segment)));
        }
        Report(block.ToString(), kind);
    }

    private void Report(string block, TextKind kind)
    {
        if (block.Length < 2 || kind == TextKind.Code)
            return;
        foreach (var pattern in RawPatterns.All)
        {
            if (!block.Contains(pattern.Sign, StringComparison.Ordinal)
                || (pattern.OfBlocks && kind is TextKind.Heading or TextKind.Table))
                continue;
            if (!_progress.TryGetValue(pattern, out var progress))
                _progress.Add(pattern, progress = new());
            foreach (Match match in pattern.Expression.Matches(block))
                Report(pattern, progress, match);
        }
    }

    private void Report(RawPattern pattern, Progress progress, Match match)
    {
        if (progress.Misses == MaxMisses)
            return;
        var needle = pattern.Needle(match);
        var place = PlaceOf(needle, pattern.OfBlocks, progress.Cursor);
        if (place < 0)
        {
            progress.Misses++;
            return;
        }
        progress.Cursor = place + 1;
        var message = pattern.Message(match);
        if (_said.Add(message) && ++progress.Shown <= MaxShown)
            findings.Add(pattern.Rule, source.Span(place, place + needle.Length - 1), message, pattern.Help(match));
    }

    private int PlaceOf(string needle, bool ofBlocks, int at)
    {
        while (source.Text.IndexOf(needle, at, StringComparison.Ordinal) is >= 0 and var found)
        {
            if (!source.IsCode(found) && !(ofBlocks && found > 0 && source.Text[found - 1] is '#' or '['))
                return found;
            at = found + 1;
        }
        return -1;
    }

    // How far the source was searched for a pattern, and with what success.
    private sealed class Progress
    {
        public int Cursor { get; set; }

        public int Shown { get; set; }

        public int Misses { get; set; }
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
            ReportUnusedNotes(source, findings);
        TypedLines.Report(source, findings);
        if (Fence().IsMatch(text))
            ReportFrontMatter(source, findings);
    }

    private static void ReportUnusedNotes(BodySource source, BodyFindings findings)
    {
        var notes = Note().Matches(source.Text).Where(note => !source.IsCode(note.Index))
            .ToLookup(note => note.Groups["label"].Value, StringComparer.OrdinalIgnoreCase);
        var unused = notes.Where(uses => uses.All(note => IsDefinition(note, source.Text)))
            .OrderBy(uses => uses.Last().Index);
        foreach (var uses in unused.Take(MaxUnused))
            findings.UnusedNote(uses.Key, source.Span(uses.Last().Index, uses.Last().Index + uses.Key.Length + 2));
    }

    private static bool IsDefinition(Match note, string text) => note.Groups["colon"].Success
        && text.AsSpan(0, note.Index).TrimEnd(" >") is [] or [.., '\n'];

    private static void ReportFrontMatter(BodySource source, BodyFindings findings)
    {
        foreach (Match match in FrontMatter().Matches(source.Text))
        {
            var fence = match.Groups["fence"].Index;
            // At the very front nothing else looks so; further down a list of terms between two rules might.
            if (!source.IsCode(match.Index + 1) && (source.Text.AsSpan(0, fence).IsWhiteSpace()
                || match.Value.Contains("\ntitle", StringComparison.OrdinalIgnoreCase)))
                findings.SecondFrontMatter(source.Span(fence, fence + 2));
        }
    }

    [GeneratedRegex(@"\[\^(?<label>[^\[\]\s]{1,60})\](?<colon>:)?")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:^|\n)(?:---|\+\+\+)[ \t]{0,9}\n")]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:^|\n)(?<fence>---|\+\+\+)[ \t]{0,9}\n"
        + @"(?:[A-Za-z_][A-Za-z0-9_-]{0,40} {0,3}[:=][^\n]{0,500}\n|[ \t-][^\n]{0,500}\n){1,40}?"
        + @"\k<fence>[ \t]{0,9}(?:\n|$)")]
    private static partial Regex FrontMatter();
}
