namespace StaticArchive.Related.Terms;

/// <summary>The text of a story in UTF-16: headline, standfirst and body, a line each or more. Its scratch memory is
/// reused from story to story; one per worker.</summary>
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
        ReadSegments(body);
        ReadLinks(body, start);
    }

    private void Append(string text)
    {
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void Append(ReadOnlySpan<byte> utf8) =>
        _length += Encoding.UTF8.GetChars(utf8, _text.AsSpan(_length));

    private void ReadSegments(BodyText body)
    {
        _segments.Clear();
        var utf8 = body.Utf8.Span;
        var from = 0;
        foreach (var segment in body.Segments)
        {
            Append(utf8[from..segment.Start]);
            var start = _length;
            from = segment.Start + segment.Length;
            Append(utf8[segment.Start..from]);
            _segments.Add((start, _length, segment.Kind, segment.BeginsBlock));
        }
        Append(utf8[from..]);
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

/// <summary>How much of its text a story may bring, so that the cost of an archive grows with its size and no faster. A
/// small archive is compared on every word; in a large one each story on its strongest, a long story on more than a
/// short one.</summary>
/// <param name="TermShare">The part of a story's terms that is compared: of all stories 16 million, about 100 MB, and
/// at least 256 a story.</param>
/// <param name="PostingShare">The part by which stories are found: of all stories 2 million, and at least 96 a
/// story.</param>
/// <param name="WindowOfTerm">How many stories of one term are looked at: all where a story may look at 60 million
/// divided by the stories of the archive.</param>
internal sealed record TextBudget(double TermShare, double PostingShare, int WindowOfTerm)
{
    private const int MinTerms = 256;
    private const int MinPostings = 96;
    private const int MinWindow = 32;
    private const double MaxTerms = 16_000_000;
    private const double MaxPostings = 2_000_000;
    private const int MaxWalked = 60_000_000;

    /// <param name="stories">How many stories there are.</param>
    /// <param name="terms">How many terms they have together.</param>
    public static TextBudget For(int stories, long terms)
    {
        // In steps, so that an edit does not move what all stories keep.
        var steady = StableDocumentCount.Of((int)Math.Min(terms, int.MaxValue));
        var postings = Math.Max(MinPostings, MaxPostings / Math.Max(1, stories));
        var walked = MaxWalked / Math.Max(1, stories);
        return new TextBudget(
            MaxTerms / steady, MaxPostings / steady, Math.Max(MinWindow, walked / (int)Math.Min(postings, 512)));
    }

    /// <summary>How many of N terms of a story are compared.</summary>
    public int TermsOf(int count) => Math.Max(MinTerms, Part(TermShare, count));

    /// <summary>How many of N terms of a story are in the postings.</summary>
    public int PostingsOf(int count) => Math.Max(MinPostings, Part(PostingShare, count));

    private static int Part(double share, int count) => (int)Math.Min(count, share * count);
}

/// <summary>What of a text is read.</summary>
/// <param name="LinkTexts">Whether the texts of links within the archive are.</param>
/// <param name="Phrases">Whether two words in a row are a term, as each of them is.</param>
/// <param name="HeadlineCount">A word of the headline counts as if it was in the text this many times.</param>
internal sealed record TextOptions(bool LinkTexts, bool Phrases, int HeadlineCount)
{
    /// <summary>What lists are made from.</summary>
    public static TextOptions Full { get; } = new(LinkTexts: true, Phrases: true, HeadlineCount: 3);

    /// <summary>The same without what the archive's own links give away.</summary>
    public static TextOptions HeldOut { get; } = Full with { LinkTexts = false };

    /// <summary>Words as they are, for comparison.</summary>
    public static TextOptions HeldOutWords { get; } = new(LinkTexts: false, Phrases: false, HeadlineCount: 1);
}
