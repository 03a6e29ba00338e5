using System.Text;
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
