using System.Text.RegularExpressions;

namespace StaticArchive.Import.Html;

/// <summary>Keeps words from being read as Markdown, with as few backslashes as that takes.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Adds words of a line.</summary>
    /// <param name="output">What has been written of the line.</param>
    /// <param name="text">The words.</param>
    /// <param name="next">The character behind them; a space at the end of the line.</param>
    /// <param name="inTable">Whether a bar ends a cell.</param>
    /// <param name="inLink">Whether a bracket ends a link.</param>
    public static void Append(StringBuilder output, string text, char next, bool inTable, bool inLink)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 ? text[i - 1] : output.Length > 0 ? output[^1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : next;
            // Between an escaped backtick and code, the parser sees no border.
            if (text[i] == '`' && i + 1 == text.Length && next == '`')
            {
                output.Append("&#96;");
                continue;
            }
            if (Needs(text, i, before, after, inTable, inLink))
                output.Append('\\');
            output.Append(text[i]);
        }
    }

    /// <summary>A line, kept from being read as the beginning of a block.</summary>
    public static string LineStart(string line)
    {
        var match = BlockStart().Match(line);
        if (match.Success)
            return line.Insert(match.Groups["number"].Length, "\\");
        return line;
    }

    /// <summary>The last paragraph of a quotation: a dash names the speaker only before a word.</summary>
    public static string QuotationEnd(string block) =>
        !DashFirst().IsMatch(block) || Speaker().IsMatch(block) ? block
        : block[0] == '-' ? "\\" + block : $"&#{(int)block[0]};{block[1..]}";

    /// <summary>An address between the brackets of a link.</summary>
    public static string Destination(string address, bool inTable)
    {
        var plain = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            var c = address[i];
            if (c is ' ' or '<' or '>' or '\\' or '`' or '"' or '{' or '}' || char.IsControl(c)
                || (c == '|' && inTable))
                plain.Append(Uri.HexEscape(c));
            else if (c == '&' && Entity().IsMatch(address, i))
                plain.Append("\\&");
            else
                plain.Append(c);
        }
        var text = plain.ToString();
        return text.AsSpan().IndexOfAny('(', ')') >= 0 || text.Any(char.IsWhiteSpace) || text.Length == 0 ? $"<{text}>"
            : text;
    }

    /// <summary>A link's title in quotes.</summary>
    public static string Title(string title, bool inTable)
    {
        var output = new StringBuilder(" \"");
        foreach (var c in Whitespace().Replace(title.Trim(), " "))
        {
            if (c is '"' or '\\' or '&' or '`' or '<' or '[' or ']' or '*' or '_' || (c == '|' && inTable) || c == '{')
                output.Append('\\');
            output.Append(c);
        }
        return output.Append('"').ToString();
    }

    private static bool Needs(string text, int at, char before, char after, bool inTable, bool inLink) =>
        text[at] switch
        {
            '\\' or '`' or '[' or '{' => true,
            ']' => inLink,
            '*' => !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && at > 0 && at + 1 < text.Length)
                && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?' or '<',
            '&' => Entity().IsMatch(text, at),
            '~' => before == '~' || after == '~',
            '|' => inTable,
            '!' => after == '[',
            _ => false,
        };

    [GeneratedRegex("""
        ^(?:
            \#{1,6}(?=\s|$) | > | [-+*](?=\s|$) | (?<number>[0-9]{1,9})[.)](?=\s|$) | =+\s*$ | -+\s*$ | [-\s]{3,}$
            | ~(?=[\s~]) | :(?=[:\s]|$) | \^\^\^ | !!! | \?\?\? | (?=[|:-])[|:\-\s]+$ | \| | =(?==))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockStart();

    [GeneratedRegex("^(?:[—–―]|--)")]
    private static partial Regex DashFirst();

    [GeneratedRegex(@"^(?:[—–―]\s*|-{2,}\s+)(?:[*_\[]|<\w[^>]*>)*\p{L}")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\G&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
