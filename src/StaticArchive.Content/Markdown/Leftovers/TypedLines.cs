using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Leftovers;

/// <summary>
/// Reports lines that are typed below each other like a table or a list, and are a paragraph to Markdown.
/// </summary>
internal static partial class TypedLines
{
    private const int MaxReported = 10;

    private readonly record struct Line(int Start, string Text, int Columns);

    public static void Report(BodySource source, BodyFindings findings)
    {
        var text = source.Text;
        if (!text.Contains('|', StringComparison.Ordinal) && !AnyBullet().IsMatch(text))
            return;
        var paragraph = new List<Line>();
        var (reported, isTorn) = (0, false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var start = range.Start.Value;
            var line = text[range].Trim(' ', '\t', '>');
            if (line.Length > 0 && !source.IsCode(start))
                paragraph.Add(new Line(text.IndexOf(line, start, StringComparison.Ordinal), line, Columns(line)));
            if (line.Length == 0 || range.End.Value == text.Length)
            {
                // The parts of a table between which are blank lines are one fault.
                isTorn = isTorn && paragraph.TrueForAll(part => part.Columns > 0 || Border().IsMatch(part.Text));
                if (paragraph.Count > 0 && !isTorn && ReportParagraph(paragraph, source, findings))
                {
                    if (++reported == MaxReported)
                        return;
                    isTorn = paragraph[^1].Columns > 0;
                }
                paragraph.Clear();
            }
        }
    }

    private static bool ReportParagraph(List<Line> lines, BodySource source, BodyFindings findings)
    {
        Line? above = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Columns > 0 && Rule().IsMatch(line.Text) && above?.Columns == line.Columns)
                return false;
            if (Border().IsMatch(line.Text))
                continue;
            if (above is { } first && SignOf(first.Text) is { } sign && SignOf(line.Text) == sign)
            {
                findings.TypedList(sign, source.Span(first.Start, first.Start + sign.Length - 1));
                return true;
            }
            above = line;
        }
        var row = lines.FindIndex(line => line.Columns > 0 && !Border().IsMatch(line.Text));
        if (row < 0 || !IsTable(lines, row))
            return false;
        findings.TypedTable(
            lines[row].Columns, source.Span(lines[row].Start, lines[row].Start + lines[row].Text.Length - 1));
        return true;
    }

    // One line between bars is enough, where it has several columns; without bars around it needs another like it.
    private static bool IsTable(List<Line> lines, int row)
    {
        var (first, next) = (lines[row], lines.FindIndex(row + 1, line => !Border().IsMatch(line.Text)));
        return (IsBarred(first.Text) && first.Columns > 1) || (next > 0 && lines[next].Columns == first.Columns);
    }

    private static bool IsBarred(string line) => line.Length > 2 && line[0] == '|' && line[^1] == '|';

    // How many cells a line of a table has; none where a bar means something else: a list of links, a template's
    // filter, a path in a formula.
    private static int Columns(string line)
    {
        var isBarred = IsBarred(line);
        if (
            line[0] == '<'
            || line.Contains("{{", StringComparison.Ordinal)
            || line.Contains("{%", StringComparison.Ordinal)
            || (!isBarred && (line.Contains("](", StringComparison.Ordinal) || !SpacedBar().IsMatch(line))))
            return 0;
        var bars = Bar().Count(isBarred ? line[1..^1] : line.Trim('|'));
        return bars + 1;
    }

    private static string? SignOf(string line) =>
        Bullet().Match(line) is { Success: true } match
        && !line.EndsWith('\\')
        && (match.Value != "*" || !line.AsSpan(1).Contains('*'))
            ? char.IsAsciiDigit(match.Value[0]) ? "1" + match.Value[^1] : match.Value
            : null;

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\S \| \S|^[\s|:\-]*-[\s|:\-]*\|[\s|:\-]*$")]
    private static partial Regex SpacedBar();

    [GeneratedRegex(@"^[-|: ]*-[-|: ]*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?=.*[-=—–])[-=—–+|: ]+$")]
    private static partial Regex Border();

    [GeneratedRegex(@"^(?:[•‣◦▪●·]|[-*+](?=\p{L})|\d{1,2}[.)](?=\p{L}))")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[ \t>]{0,9}(?:[•‣◦▪●·]|[-*+](?=\p{L})|\d{1,2}[.)](?=\p{L}))", RegexOptions.Multiline)]
    private static partial Regex AnyBullet();
}
