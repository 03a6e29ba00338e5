using System.Text;

namespace StaticArchive.Related.Terms;

/// <summary>
/// The text of a story in UTF-16: headline, standfirst and body, a line each or more. Its scratch memory is reused from
/// story to story; one per worker.
/// </summary>
internal sealed class DocumentText
{
    private readonly List<(int Start, int End, TextKind Kind, bool BeginsBlock)> _segments = [];
    private readonly List<(int Start, int End)> _links = [];
    private char[] _text = new char[8 * 1024];
    private int _length;

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Where the headline ends, which begins the text.</summary>
    public int HeadlineEnd { get; private set; }

    /// <summary>Where the standfirst begins, or would.</summary>
    public int StandfirstStart => Math.Min(HeadlineEnd + 1, _length);

    /// <summary>Where the standfirst ends; the body begins behind it.</summary>
    public int StandfirstEnd { get; private set; }

    /// <summary>The parts of the body.</summary>
    public IReadOnlyList<(int Start, int End, TextKind Kind, bool BeginsBlock)> Segments => _segments;

    /// <summary>Texts of links to other stories, in order.</summary>
    public IReadOnlyList<(int Start, int End)> Links => _links;

    /// <summary>Takes up a story.</summary>
    public void Read(Story story)
    {
        var body = story.Body.Text;
        var needed = story.Headline.Length + (story.Standfirst?.Length ?? 0) + body.Utf8.Length + 2;
        if (_text.Length < needed)
            _text = new char[needed * 2];
        _length = 0;
        Append(story.Headline);
        HeadlineEnd = _length;
        Append("\n");
        Append(story.Standfirst ?? "");
        StandfirstEnd = _length;
        Append("\n");
        var start = _length;
        _length += Encoding.UTF8.GetChars(body.Utf8.Span, _text.AsSpan(start));
        ReadSegments(body, start);
        ReadLinks(body, start);
    }

    private void Append(string text)
    {
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void ReadSegments(BodyText body, int at)
    {
        _segments.Clear();
        var from = 0;
        foreach (var segment in body.Segments)
        {
            at += Chars(body, from, segment.Start);
            from = segment.Start + segment.Length;
            var end = at + Chars(body, segment.Start, from);
            _segments.Add((at, end, segment.Kind, segment.BeginsBlock));
            at = end;
        }
    }

    private void ReadLinks(BodyText body, int at)
    {
        _links.Clear();
        var from = 0;
        foreach (var link in body.LinkTexts)
        {
            if (link.Length == 0 || link.Start < from)
                continue;
            at += Chars(body, from, link.Start);
            from = link.Start + link.Length;
            var end = at + Chars(body, link.Start, from);
            _links.Add((at, end));
            at = end;
        }
    }

    private static int Chars(BodyText body, int start, int end) =>
        Encoding.UTF8.GetCharCount(body.Utf8.Span[start..end]);
}
