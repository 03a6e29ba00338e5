using System.Buffers;

namespace StaticArchive.Markdown.Source;

/// <summary>Refuses texts that no writer means and that would keep the parser busy for minutes or fill the memory: it
/// is quadratic in some constructs. Every limit is far above what the longest of articles needs, and checking is
/// linear.</summary>
internal static class BodyLimits
{
    /// <summary>About the length of four novels, in characters.</summary>
    public const int MaxBody = 2_000_000;

    /// <summary>Lines of one body.</summary>
    public const int MaxLines = 100_000;

    /// <summary>Deepest nesting of blocks and inlines that is read; no story comes near, and the stack of a thread
    /// bears it easily.</summary>
    public const int MaxNesting = 200;

    private const int MaxDefinitions = 5_000;
    private const int MaxColumns = 500;
    private const int MaxBareAddresses = 4_000;
    private const int MaxRun = 100;
    private static readonly string LongBackticks = new('`', MaxRun + 1);
    private static readonly string LongCarets = new('^', MaxRun + 1);
    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t>");
    private const long MaxSteps = 100_000_000;

    // Below this length nothing can take long, and Markdig's own limit on depth is enough.
    private const int Harmless = 16_000;

    /// <summary>The rule that the text breaks and the place at fault, or null.</summary>
    public static (Rule Rule, int Position)? Check(string text)
    {
        if (text.Length <= Harmless)
            return null;
        if (text.Length > MaxBody || text.AsSpan().Count('\n') >= MaxLines)
            return (BodyRules.BodyTooLarge, 0);
        var listIndents = new Stack<int>();
        var definitions = 0;
        var addresses = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var at = range.Start.Value;
            var line = text.AsSpan(range);
            if (BlockDepth(line) > MaxNesting || ListDepth(line, listIndents) > MaxNesting)
                return (BodyRules.NestedTooDeep, at);
            definitions += IsDefinition(line) ? 1 : 0;
            addresses = line.IsWhiteSpace() ? 0 : addresses + line.Count("://") + line.Count("www.");
            if (definitions > MaxDefinitions || addresses > MaxBareAddresses || HasTooManyColumns(line)
                || line.Contains(LongBackticks, StringComparison.Ordinal)
                || line.Contains(LongCarets, StringComparison.Ordinal))
                return (BodyRules.TooComplex, at);
        }
        var place = AddressSteps(text) ?? DeclarationSteps(text, "<![CDATA[", "]]>")
            ?? DeclarationSteps(text, "<?", "?>") ?? DeclarationSteps(text, "<!--", "-->")
            ?? DeclarationSteps(text, "<!", ">");
        return place is { } found ? (BodyRules.TooComplex, found) : null;
    }

    /// <summary>The first place where the parser's limit on nesting was probably passed.</summary>
    public static int DeepestPlace(string text)
    {
        var open = 0;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or '*' or '_' or '>' or '-' or '+')
                open++;
            if (open > MaxNesting)
                return lineStart;
            if (text[i] != '\n')
                continue;
            if (i == lineStart)
                open = 0;
            lineStart = i + 1;
        }
        return 0;
    }

    // Signs of quotes and lists at the beginning of a line.
    private static int BlockDepth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var signs = 0;
        while (signs < line.Length
            && line[signs] is ' ' or '\t' or '>' or '-' or '*' or '+' or '.' or ')' or (>= '0' and <= '9'))
        {
            if (line[signs] == '>' || (signs + 1 < line.Length && line[signs + 1] == ' ' && line[signs] != ' '))
                depth++;
            signs++;
        }
        // A row of stars or hyphens alone is a rule across the page.
        return signs == line.Length && line.IndexOf('>') < 0 ? 0 : depth;
    }

    private static int ListDepth(ReadOnlySpan<char> line, Stack<int> indents)
    {
        var indent = line.IndexOfAnyExcept(' ', '\t');
        if (indent < 0 || (line[indent] is not ('-' or '*' or '+') && !char.IsAsciiDigit(line[indent])))
            return 0;
        while (indents.Count > 0 && indents.Peek() >= indent)
            indents.Pop();
        indents.Push(indent);
        return indents.Count;
    }

    private static bool IsDefinition(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart(" >");
        return content.Length > 3 && content[0] == '[' && content.IndexOf("]:", StringComparison.Ordinal) > 0;
    }

    private static bool HasTooManyColumns(ReadOnlySpan<char> line) =>
        line.Length > MaxColumns && !line.ContainsAnyExcept(DelimiterRow) && line.Count('|') > MaxColumns;

    // An address that is never closed is looked for up to the next space from each place where one begins, and a title
    // in round brackets up to the end of the paragraph.
    private static int? AddressSteps(ReadOnlySpan<char> text)
    {
        long steps = 0;
        var at = 0;
        var paragraphEnd = 0;
        while (true)
        {
            var found = text[at..].IndexOf("](", StringComparison.Ordinal);
            if (found < 0)
                return null;
            at += found + 2;
            if (at > paragraphEnd)
                paragraphEnd = at + EndOfParagraph(text[at..]);
            var (address, closed) = AddressLength(text[at..paragraphEnd]);
            var behind = text[Math.Min(text.Length, at + address)..paragraphEnd].TrimStart(" \t\r\n");
            steps += closed ? address : behind.StartsWith("(") ? behind.Length : address;
            if (steps > MaxSteps)
                return at;
        }
    }

    // The end of a comment or declaration is looked for up to the end of the paragraph, from each place where one
    // begins.
    private static int? DeclarationSteps(ReadOnlySpan<char> text, string opening, string closing)
    {
        long steps = 0;
        var at = 0;
        var end = 0;
        var paragraphEnd = 0;
        while (true)
        {
            var found = text[at..].IndexOf(opening, StringComparison.Ordinal);
            if (found < 0)
                return null;
            at += found + opening.Length;
            if (at > paragraphEnd)
                paragraphEnd = at + EndOfParagraph(text[at..]);
            if (at > end)
            {
                var close = text[at..paragraphEnd].IndexOf(closing, StringComparison.Ordinal);
                end = close < 0 ? paragraphEnd : at + close;
            }
            steps += end - at;
            if (steps > MaxSteps)
                return at;
        }
    }

    private static int EndOfParagraph(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }

    // Up to the closing bracket, or to the space before it. A long way is cut short: it counts as what it is, long.
    private static (int Length, bool Closed) AddressLength(ReadOnlySpan<char> text)
    {
        const int longest = 1000;
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == longest)
                return (text.Length, true);
            if (text[i] is ' ' or '\t' or '\n' or '\r')
                return (i, false);
            if (text[i] == '(')
                open++;
            else if (text[i] == ')' && open-- == 0)
                return (i, true);
        }
        return (text.Length, true);
    }
}
