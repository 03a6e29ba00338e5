using System.Globalization;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints a finding for people: where, what, the line itself with a mark under the fault, and the
/// fix.</summary>
internal sealed class FindingText(TextWriter output, AnsiStyle ink)
{
    // What is shown of a long line, in characters before and behind the fault.
    private const int Context = 60;

    public void Print(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        output.WriteLine(
            $"{ink.Bold(Place(located) + ":")} {Word(finding.Severity)} {finding.Rule.Id} {finding.Rule.Name}: "
                + $"{TerminalText.Safe(finding.Message)}");
        if (finding.SourceLine is not null)
            PrintLine(finding.SourceLine, finding.Span);
        output.WriteLine($"      {ink.Cyan("= help:")} {TerminalText.Safe(finding.Help ?? finding.Rule.Fix)}");
        output.WriteLine();
    }

    /// <summary>A group: what they have in common, three of them, and the fix.</summary>
    public void Print(FindingGroup group)
    {
        var first = group.First;
        var count = string.Create(
            CultureInfo.InvariantCulture, $"{group.Findings.Length:N0} findings in {group.Files:N0} files");
        output.WriteLine($"{Word(first.Severity)} {first.Rule.Id} {first.Rule.Name}: {count}");
        foreach (var finding in group.Findings.Take(FindingGroup.MaxPlaces))
            output.WriteLine($"      {ink.Bold(Place(finding) + ":")} {TerminalText.Safe(finding.Diagnostic.Message)}");
        var more = group.Findings.Length - FindingGroup.MaxPlaces;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"      … and {more:N0} more, which --json lists"));
        if (group.KindsText is { } kinds)
            output.WriteLine($"      {ink.Cyan("= counts:")} {TerminalText.Safe(kinds)}");
        output.WriteLine($"      {ink.Cyan("= help:")} {TerminalText.Safe(group.Help)}");
        output.WriteLine();
    }

    /// <summary><c>path:line:column</c>, which terminals and editors take for a link.</summary>
    public static string Place(LocatedFinding located)
    {
        var span = located.Diagnostic.Span;
        var path = TerminalText.Safe(located.ShownPath);
        return span.Line == 0 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}:{span.Line}:{span.Column}");
    }

    private string Word(Severity severity) => severity switch
    {
        Severity.Error => ink.Red("error"),
        Severity.Warning => ink.Yellow("warning"),
        _ => ink.Cyan("info"),
    };

    private void PrintLine(string line, TextSpan span)
    {
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(span.Length, 1), start, line.Length);
        var from = start > Context ? start - Context : 0;
        var to = Math.Min(line.Length, end + Context);
        end = Math.Min(end, start + (2 * Context));
        to = Math.Min(to, end + Context);
        var before = (from > 0 ? "…" : string.Empty) + TerminalText.Safe(line.AsSpan(from, start - from));
        var fault = TerminalText.Safe(line.AsSpan(start, end - start));
        var after = TerminalText.Safe(line.AsSpan(end, to - end)) + (to < line.Length ? "…" : string.Empty);
        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        output.WriteLine($"{ink.Faint(number + " |")} {(before + fault + after).TrimEnd()}");
        var mark = new string('^', Math.Max(1, TerminalText.Width(fault)));
        output.WriteLine($"      {ink.Faint("|")} {new string(' ', TerminalText.Width(before))}{Mark(mark)}");
    }

    private string Mark(string mark) => ink.Red(mark);
}
