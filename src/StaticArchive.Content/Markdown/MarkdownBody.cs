using System.Collections.Concurrent;
using Markdig;

namespace StaticArchive.Markdown;

/// <summary>Turns the Markdown of one file into a <see cref="StoryBody"/>. Thread-safe; one for the whole
/// build.</summary>
internal sealed class MarkdownBody
{
    private readonly ArchiveSettings _settings;
    private readonly MarkdownPipeline _pipeline;
    private readonly ConcurrentBag<BodyRenderer> _idle = [];

    public MarkdownBody(ArchiveSettings settings)
    {
        _settings = settings;
        _pipeline = BodyPipeline.Create(settings.Html, settings.SmartPunctuation);
    }

    /// <summary>Renders a text; faults go to <paramref name="diagnostics"/>, and there is always a body.</summary>
    /// <param name="markdown">The text behind the front matter.</param>
    /// <param name="path">The file, relative to the input folder.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="markdown"/> begins.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="language">BCP 47 tag of the text's language; null: the archive's.</param>
    public StoryBody Render(string markdown, string path, int firstLine, ICollection<Diagnostic> diagnostics,
        string? language = null)
    {
        if (!_idle.TryTake(out var renderer))
            renderer = new BodyRenderer(_pipeline, _settings);
        var body = renderer.Render(markdown, path, firstLine, language, diagnostics);
        // A renderer that threw is not put back: its state is unknown.
        _idle.Add(renderer);
        return body;
    }
}

/// <summary>The Markdown that is rendered, and how places in it translate to lines and columns of the file, in which
/// there may have been template tags. Reused; not thread-safe.</summary>
internal sealed class BodySource
{
    private readonly List<int> _lineStarts = [];
    private readonly List<(int Prepared, int Original)> _shifts = [];
    private string _original = "";
    private int _firstLine = 1;

    /// <summary>The text that is rendered.</summary>
    public string Text { get; private set; } = "";

    public void Begin(string markdown, int firstLine)
    {
        _original = markdown;
        _firstLine = firstLine;
        Text = markdown;
        _shifts.Clear();
        _lineStarts.Clear();
    }

    public void End() => Begin("", 1);

    /// <summary>Renders <paramref name="prepared"/> instead.</summary>
    /// <param name="prepared">The text.</param>
    /// <param name="shifts">From which place on it equals which place of the original.</param>
    public void Replace(string prepared, List<(int Prepared, int Original)> shifts)
    {
        Text = prepared;
        _shifts.AddRange(shifts);
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
        var line = LineOf(start);
        var lineStart = _lineStarts[line];
        var lineEnd = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : _original.Length;
        while (lineEnd > lineStart && _original[lineEnd - 1] is '\n' or '\r')
            lineEnd--;
        var longest = Math.Max(1, lineEnd - start);
        return new TextSpan(Math.Max(1, _firstLine + line), start - lineStart + 1, Math.Clamp(length, 1, longest));
    }

    private int LineOf(int offset)
    {
        if (_lineStarts.Count == 0)
            FindLines();
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    private void FindLines()
    {
        _lineStarts.Add(0);
        var text = _original.AsSpan();
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAny('\n', '\r');
            if (next < 0)
                return;
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            _lineStarts.Add(at);
        }
    }

    private int ToOriginal(int prepared)
    {
        if (_shifts.Count == 0)
            return prepared;
        var low = 0;
        var high = _shifts.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_shifts[middle].Prepared <= prepared)
                low = middle;
            else
                high = middle - 1;
        }
        // What was put in belongs to what it was put in for.
        var limit = low + 1 < _shifts.Count ? _shifts[low + 1].Original : _original.Length;
        var place = _shifts[low].Original + prepared - _shifts[low].Prepared;
        return low + 1 < _shifts.Count
            ? Math.Clamp(place, _shifts[low].Original, Math.Max(limit, _shifts[low].Original)) : Math.Min(place, limit);
    }
}

/// <summary>Writes a text that cannot be read as Markdown: paragraphs between blank lines, nothing else.</summary>
internal static class PlainParagraphs
{
    public static void Write(ReadOnlySpan<char> text, HtmlBuffer html)
    {
        var open = false;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                if (open)
                    html.Html("</p>\n"u8);
                open = false;
                continue;
            }
            html.Html(open ? "\n"u8 : "<p>"u8);
            html.Text(line);
            open = true;
        }
        if (open)
            html.Html("</p>\n"u8);
    }
}
