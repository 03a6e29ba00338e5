namespace StaticArchive.Markdown.Source;

/// <summary>The Markdown that is rendered, and how places in it translate to lines and columns of the file, in which
/// there may have been template tags.</summary>
/// <param name="markdown">The text behind the front matter, whose lines end with a line feed alone.</param>
/// <param name="firstLine">1-based line of the file on which it begins.</param>
internal sealed class BodySource(string markdown, int firstLine)
{
    private readonly string _original = markdown;
    private List<(int Prepared, int Original)> _shifts = [];
    private List<(int Start, int End)>? _code;
    private List<int>? _lineStarts;

    /// <summary>The text that is rendered.</summary>
    public string Text { get; private set; } = markdown;

    /// <summary>Renders <paramref name="prepared"/> instead.</summary>
    /// <param name="prepared">The text.</param>
    /// <param name="shifts">From which place on it equals which place of the original; the first is (0, 0).</param>
    public void Replace(string prepared, List<(int Prepared, int Original)> shifts)
    {
        Text = prepared;
        _shifts = shifts;
        _code = null;
    }

    /// <summary>Whether a place in <see cref="Text"/> is in code.</summary>
    public bool IsCode(int position)
    {
        _code ??= CodeRegions.Find(Text);
        var before = ~_code.BinarySearch((position, int.MaxValue)) - 1;
        return before >= 0 && position < _code[before].End;
    }

    /// <summary>The span from one place in <see cref="Text"/> to another, both included, cut at the end of its
    /// line.</summary>
    public TextSpan Span(int start, int end)
    {
        var from = ToOriginal(Math.Clamp(start, 0, Text.Length));
        var to = ToOriginal(Math.Clamp(end, 0, Text.Length));
        return OriginalSpan(from, to - from + 1);
    }

    /// <summary>The span at a place of the text as it is in the file.</summary>
    public TextSpan OriginalSpan(int start, int length)
    {
        _lineStarts ??= FindLines();
        var found = _lineStarts.BinarySearch(start);
        var line = found >= 0 ? found : ~found - 1;
        var lineEnd = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] - 1 : _original.Length;
        return new TextSpan(Math.Max(1, firstLine + line), start - _lineStarts[line] + 1,
            Math.Clamp(length, 1, Math.Max(1, lineEnd - start)));
    }

    private List<int> FindLines()
    {
        List<int> starts = [0];
        for (var at = 0; _original.IndexOf('\n', at) is >= 0 and var end; at = end + 1)
            starts.Add(end + 1);
        return starts;
    }

    private int ToOriginal(int prepared)
    {
        if (_shifts.Count == 0)
            return prepared;
        var last = ~_shifts.BinarySearch((prepared, int.MaxValue)) - 1;
        var (from, original) = _shifts[last];
        // What was put in belongs to what it was put in for.
        var limit = last + 1 < _shifts.Count ? Math.Max(original, _shifts[last + 1].Original) : _original.Length;
        return Math.Min(original + prepared - from, limit);
    }
}
