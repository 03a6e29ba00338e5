namespace StaticArchive.Import.Html;

/// <summary>Writes the tokens of a line as Markdown.</summary>
/// <param name="inTable">Whether the line is a cell.</param>
/// <param name="oneLine">Whether a break is written as HTML, where Markdown allows no second line.</param>
internal sealed class LineWriter(bool inTable, bool oneLine)
{
    private readonly StringBuilder _output = new();
    private readonly Stack<string> _delimiters = new();
    private IReadOnlyList<InlineToken> _tokens = [];
    private int[] _closes = [];
    private int _links;

    public static string Write(IReadOnlyList<InlineToken> tokens, bool inTable = false, bool oneLine = false) =>
        new LineWriter(inTable, oneLine).WriteAll(tokens);

    private string WriteAll(IReadOnlyList<InlineToken> tokens)
    {
        _tokens = tokens;
        _closes = FindCloses(tokens);
        for (var i = 0; i < tokens.Count; i++)
            Token(i);
        return string.Join('\n', _output.ToString().Split('\n').Select(MarkdownEscape.LineStart));
    }

    private void Token(int at)
    {
        var token = _tokens[at];
        switch (token.Kind)
        {
            case InlineKind.Text:
                MarkdownEscape.Append(_output, token.Text, CharacterAt(at + 1), inTable, _links > 0);
                break;
            case InlineKind.Space:
                _output.Append(' ');
                break;
            case InlineKind.Break or InlineKind.Paragraph:
                _output.Append(oneLine ? "<br>" : "\\\n");
                break;
            case InlineKind.Raw:
                // Two spans of code side by side would be one.
                if (token.Text is ['`', ..] && _output.Length > 0 && _output[^1] == '`')
                    _output.Append("<!-- -->");
                _output.Append(token.Text);
                break;
            case InlineKind.Open:
                Open(at, token);
                break;
            default:
                Close(token);
                break;
        }
    }

    private void Open(int at, InlineToken token)
    {
        if (token.Mark == InlineMark.Link)
        {
            _links++;
            var title = string.IsNullOrWhiteSpace(token.Title) ? "" : MarkdownEscape.Title(token.Title, inTable);
            _delimiters.Push($"]({MarkdownEscape.Destination(token.Text, inTable)}{title})");
            _output.Append('[');
            return;
        }
        var delimiter = token.Mark == InlineMark.Html ? token.Text : Delimiter(at, token.Mark);
        _delimiters.Push(delimiter);
        _output.Append(delimiter);
    }

    private void Close(InlineToken token)
    {
        var delimiter = _delimiters.Pop();
        if (token.Mark == InlineMark.Link)
            _links--;
        _output.Append(token.Mark == InlineMark.Html ? token.Text
            : delimiter[0] == '<' ? "</" + delimiter[1..] : delimiter);
    }

    // Stars where they work, else underscores, else HTML: CommonMark reads a delimiter by the characters at its sides.
    private string Delimiter(int open, InlineMark mark)
    {
        var close = _closes[open];
        var before = _output.Length > 0 ? _output[^1] : ' ';
        var first = CharacterAt(open + 1);
        var last = LastCharacterOf(close - 1);
        var after = CharacterAt(close + 1);
        var outer = close + 1 < _tokens.Count && _tokens[close + 1] is { Kind: InlineKind.Close }
            && _delimiters.Count > 0
            ? _delimiters.Peek()[0] : ' ';
        var length = mark == InlineMark.Strong ? 2 : 1;
        foreach (var c in "*_")
        {
            if (before == c || outer == c || !Opens(c, before, first) || !Opens(c, after, last))
                continue;
            return new string(c, length);
        }
        return mark == InlineMark.Strong ? "<strong>" : "<em>";
    }

    // The same rule holds at the end, seen from there.
    private static bool Opens(char delimiter, char outside, char inside)
    {
        var isFree = char.IsWhiteSpace(outside) || IsCertainPunctuation(outside);
        if (char.IsWhiteSpace(inside))
            return false;
        return isFree || (delimiter == '*' && char.IsLetterOrDigit(inside));
    }

    private static bool IsCertainPunctuation(char c) =>
        char.IsAscii(c) ? char.IsPunctuation(c) || char.IsSymbol(c) : CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation;

    // What will be written first of a token, as far as it matters: marks are punctuation.
    private char CharacterAt(int index)
    {
        if (index >= _tokens.Count)
            return ' ';
        var token = _tokens[index];
        return token.Kind switch
        {
            InlineKind.Text or InlineKind.Raw => token.Text.Length > 0 ? token.Text[0] : ' ',
            InlineKind.Space or InlineKind.Break or InlineKind.Paragraph => ' ',
            InlineKind.Open => token.Mark == InlineMark.Link ? '[' : token.Mark == InlineMark.Html ? '<' : '"',
            _ => token.Mark == InlineMark.Link ? ']' : token.Mark == InlineMark.Html ? '<' : '"',
        };
    }

    private char LastCharacterOf(int index)
    {
        var token = _tokens[index];
        return token.Kind is InlineKind.Text or InlineKind.Raw && token.Text.Length > 0 ? token.Text[^1]
            : token.Kind is InlineKind.Space or InlineKind.Break ? ' ' : '"';
    }

    private static int[] FindCloses(IReadOnlyList<InlineToken> tokens)
    {
        var closes = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == InlineKind.Open)
                open.Push(i);
            else if (tokens[i].Kind == InlineKind.Close)
                closes[open.Pop()] = i;
        }
        return closes;
    }
}
