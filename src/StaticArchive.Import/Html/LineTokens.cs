namespace StaticArchive.Import.Html;

/// <summary>Gathers the tokens of a line in the order of the HTML: spaces are folded into one and moved out of emphasis
/// and links, marks around nothing are left out, and marks that end where the same begins are joined.</summary>
internal sealed class LineTokens
{
    private readonly List<InlineToken> _tokens = [];
    private readonly List<InlineToken> _opening = [];
    private InlineToken? _pending;

    /// <summary>The tokens; nothing at either end is a space.</summary>
    public IReadOnlyList<InlineToken> Tokens => _tokens;

    /// <summary>How many marks are open.</summary>
    public int Depth { get; private set; }

    public void Space() => Wait(InlineKind.Space);

    public void Break() => Wait(InlineKind.Break);

    /// <summary>Ends a paragraph; within marks it is a line break.</summary>
    public void Paragraph() => Wait(Depth == 0 ? InlineKind.Paragraph : InlineKind.Break);

    public void Text(string text) => Visible(new InlineToken(InlineKind.Text, text));

    public void Raw(string text) => Visible(new InlineToken(InlineKind.Raw, text));

    public void Open(InlineMark mark, string text = "", string? title = null)
    {
        Depth++;
        _opening.Add(new InlineToken(InlineKind.Open, text, mark, title));
    }

    public void Close(InlineMark mark, string text = "")
    {
        Depth--;
        if (_opening.Count > 0)
            _opening.RemoveAt(_opening.Count - 1);
        else
            _tokens.Add(new InlineToken(InlineKind.Close, text, mark));
    }

    // Two breaks, one after the other, are a paragraph's end; the stronger of space and break stays.
    private void Wait(InlineKind kind)
    {
        if (_tokens.Count == 0)
            return;
        var isSecondBreak = kind == InlineKind.Break && _pending?.Kind == InlineKind.Break;
        kind = isSecondBreak && Depth == 0 ? InlineKind.Paragraph : kind;
        if (_pending is null || kind > _pending.Value.Kind)
            _pending = new InlineToken(kind);
    }

    private void Visible(InlineToken token)
    {
        var joined = 0;
        if (_pending is { } pending)
            _tokens.Add(pending);
        else
            joined = Join();
        _pending = null;
        _tokens.AddRange(_opening.Skip(joined));
        _opening.Clear();
        _tokens.Add(token);
    }

    // "</em><em>" is nothing.
    private int Join()
    {
        if (_opening is not [{ Mark: InlineMark.Emphasis or InlineMark.Strong } first, ..]
            || _tokens is not [.., { Kind: InlineKind.Close } last] || last.Mark != first.Mark)
            return 0;
        _tokens.RemoveAt(_tokens.Count - 1);
        return 1;
    }
}

/// <summary>What a line of text consists of.</summary>
internal enum InlineKind
{
    /// <summary>Words without a space at either end.</summary>
    Text,
    Space,
    Break,

    /// <summary>The end of a paragraph, where line feeds have a meaning.</summary>
    Paragraph,

    /// <summary>Markdown or HTML that is written as it is.</summary>
    Raw,
    Open,
    Close,
}

/// <summary>What is around words.</summary>
internal enum InlineMark
{
    None,
    Emphasis,
    Strong,
    Link,
    Html,
}

/// <summary>A part of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words; of a link its address; of HTML its tag.</param>
/// <param name="Mark">Of Open and Close: what opens or closes.</param>
/// <param name="Title">A link's title.</param>
internal readonly record struct InlineToken(InlineKind Kind, string Text = "", InlineMark Mark = InlineMark.None,
    string? Title = null);

/// <summary>Writes words that have no markup.</summary>
internal static class WordLine
{
    /// <summary>The words as Markdown on one line.</summary>
    public static string Of(string text, bool inTable = false)
    {
        var line = new LineTokens();
        foreach (var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            line.Text(word);
            line.Space();
        }
        return LineWriter.Write(line.Tokens, inTable);
    }
}
