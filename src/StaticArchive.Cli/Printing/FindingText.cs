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

/// <summary>A finding as a workflow command of GitHub Actions.</summary>
internal static class GitHubAnnotation
{
    public static string Of(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        var command = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var place =
            finding.Span.Line == 0
                ? string.Empty
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $",line={finding.Span.Line},col={finding.Span.Column}"
                        + $",endColumn={finding.Span.Column + finding.Span.Length}");
        var title = Property($"{finding.Rule.Id} {finding.Rule.Name}");
        return $"::{command} "
            + $"file={Property(located.ShownPath)}{place},title={title}"
            + $"::{Data(finding.Message)}%0A{Data(finding.Help ?? finding.Rule.Fix)}";
    }

    // What the runner reads as its own syntax is percent-encoded; what steers a terminal is spelled out.
    private static string Data(string text) => TerminalText.Safe(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

/// <summary>Prints for people what a change does to the site.</summary>
internal static class ImpactText
{
    private const int MaxShown = 20;

    public static void Print(ImpactReport report, TextWriter output)
    {
        output.WriteLine($"Against {TerminalText.Safe(report.Revision)}:");
        if (report.Change is not { } impact)
        {
            output.WriteLine($"  {TerminalText.Safe(report.Failure!)}\n");
            return;
        }
        PrintLeftOut("now, so what becomes of them is not known", report.LeftOut, output);
        PrintLeftOut("before, so their pages seem to be new", report.LeftOutBefore, output);
        Print("page", "added", "+", impact.Added, output);
        Print("page", "changed", "~", impact.Changed, output);
        Print("page", "removed", "-", impact.Gone, output);
        Print("story", "with other related ones", "*", impact.Related, output);
        output.WriteLine();
    }

    private static void PrintLeftOut(string consequence, ImmutableArray<string> files, TextWriter output)
    {
        if (!files.IsEmpty)
            Print("file", $"with errors {consequence}", "!", files, output);
    }

    private static void Print(
        string noun, string what, string sign, ImmutableArray<string> addresses, TextWriter output)
    {
        var number = ReportPrinter.Number(addresses.Length, noun, noun == "story" ? "stories" : null);
        output.WriteLine($"  {number} {what}");
        foreach (var address in addresses.Take(MaxShown))
            output.WriteLine($"    {sign} {TerminalText.Safe(address)}");
        if (addresses.Length > MaxShown)
            output.WriteLine($"    {sign} … and {addresses.Length - MaxShown} more, which --json lists");
    }
}

/// <summary>Prints what the catalogue of rules says.</summary>
internal static class RuleText
{
    /// <summary>One rule in full, or all of them, one a line.</summary>
    /// <exception cref="UsageException">There is no such rule.</exception>
    public static int Print(string? idOrName, TextWriter output)
    {
        if (idOrName is null)
        {
            foreach (var rule in RuleCatalogue.All)
                output.WriteLine($"{rule.Id}  {Word(rule.Severity),-7}  {rule.Name,-24} {rule.Summary}");
            return ExitCode.Fine;
        }
        var found =
            RuleCatalogue.Find(idOrName)
            ?? throw new UsageException(
                $"There is no rule '{idOrName}'. "
                    + (
                        NearestName.DidYouMean(
                            idOrName,
                            RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Name })
                        ) ?? "--explain alone lists them all."));
        output.WriteLine($"{found.Id} {found.Name} ({Word(found.Severity)})");
        output.WriteLine();
        output.WriteLine(found.Summary);
        output.WriteLine(found.Fix);
        output.WriteLine();
        output.WriteLine(
            $"To change its severity, write in archive.yml:  rules: {{ {found.Id}: off }}   (off, info, warning or "
                + "error)");
        return ExitCode.Fine;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };
}
