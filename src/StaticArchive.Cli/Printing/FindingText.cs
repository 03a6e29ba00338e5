using static StaticArchive.Cli.Terminal.TerminalText;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints a finding for people: where, what, the line itself with a mark under the fault, and the
/// fix.</summary>
internal sealed class FindingText(TextWriter output, AnsiStyle ink)
{
    // What is shown of a long line, in characters before and behind the fault.
    private const int Context = 60;

    /// <summary>Prints the errors without colours; whether there is one.</summary>
    public static bool PrintErrors(
        IEnumerable<Diagnostic> findings, SiteOptions options, CommandEnvironment environment)
    {
        var errors = new FindingLocator(options, environment)
            .Locate(findings.Where(finding => finding.Severity == Severity.Error));
        var text = new FindingText(environment.Error, new AnsiStyle(colours: false));
        foreach (var error in errors)
            text.Print(error);
        return !errors.IsEmpty;
    }

    /// <summary>Prints findings of a file whose path is to be shown as it is, one a line.</summary>
    public static void PrintPlaces(IEnumerable<Diagnostic> findings, TextWriter error)
    {
        foreach (var finding in findings)
            error.WriteLine($"{finding.Path}:{finding.Span.Line}:{finding.Span.Column}: {finding.Rule.Id}: "
                + Safe(finding.Message));
    }

    public void Print(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        output.WriteLine(
            $"{Place(located)} {Word(finding.Severity)} {finding.Rule.Id} {finding.Rule.Name}: "
                + $"{Safe(finding.Message)}");
        if (finding.SourceLine is not null)
            PrintLine(finding.SourceLine, finding.Span);
        PrintHelp(located.Help);
    }

    /// <summary>A group: what they have in common, three of them, and the fix.</summary>
    public void Print(FindingGroup group)
    {
        var first = group.First;
        output.WriteLine($"{Word(first.Severity)} {first.Rule.Id} {first.Rule.Name}: "
            + $"{group.Findings.Length:N0} findings in {group.Files:N0} files");
        foreach (var finding in group.Findings.Take(FindingGroup.MaxPlaces))
            output.WriteLine($"      {Place(finding)} {Safe(finding.Diagnostic.Message)}");
        output.WriteLine(
            $"      … and {group.Findings.Length - FindingGroup.MaxPlaces:N0} more, which --json lists");
        if (group.KindsText is { } kinds)
            output.WriteLine($"      {ink.Cyan("= counts:")} {Safe(kinds)}");
        PrintHelp(group.Help);
    }

    private void PrintHelp(string help) => output.WriteLine($"      {ink.Cyan("= help:")} {Safe(help)}\n");

    private string Place(LocatedFinding located) => ink.Bold($"{Safe(located.Place)}:");

    private string Word(Severity severity) => severity switch
    {
        Severity.Error => ink.Red(severity.Word()),
        Severity.Warning => ink.Yellow(severity.Word()),
        _ => ink.Cyan(severity.Word()),
    };

    private void PrintLine(string line, TextSpan span)
    {
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(span.Length, 1), start, line.Length);
        var from = start > Context ? start - Context : 0;
        var to = Math.Min(line.Length, end + Context);
        end = Math.Min(end, start + (2 * Context));
        to = Math.Min(to, end + Context);
        var before = (from > 0 ? "…" : string.Empty) + Safe(line.AsSpan(from, start - from));
        var fault = Safe(line.AsSpan(start, end - start));
        var after = Safe(line.AsSpan(end, to - end)) + (to < line.Length ? "…" : string.Empty);
        output.WriteLine($"{ink.Faint($"{span.Line,5} |")} {(before + fault + after).TrimEnd()}");
        var mark = new string('^', Math.Max(1, Width(fault)));
        output.WriteLine($"      {ink.Faint("|")} {new string(' ', Width(before))}{ink.Red(mark)}");
    }
}

internal static class SeverityWords
{
    /// <summary>The severity as reports spell it.</summary>
    /// <param name="severity">How grave it is.</param>
    /// <param name="info">What the report calls what is neither error nor warning.</param>
    public static string Word(this Severity severity, string info = "info") => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => info,
    };
}

/// <summary>A finding as a workflow command of GitHub Actions.</summary>
internal static class GitHubAnnotation
{
    public static string Of(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        var place = finding.Span is { Line: > 0 } span
            ? $",line={span.Line},col={span.Column},endColumn={span.Column + span.Length}" : "";
        return $"::{finding.Severity.Word("notice")} file={Property(located.ShownPath)}{place}"
            + $",title={Property($"{finding.Rule.Id} {finding.Rule.Name}")}"
            + $"::{Data(finding.Message)}%0A{Data(located.Help)}";
    }

    // What the runner reads as its own syntax is percent-encoded; what steers a terminal is spelled out.
    private static string Data(string text) => Safe(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

/// <summary>Prints for people what a change does to the site.</summary>
internal static class ImpactText
{
    private const int MaxShown = 20;

    public static void Print(ImpactReport report, TextWriter output)
    {
        output.WriteLine($"Against {Safe(report.Revision)}:");
        if (report.Change is not { } impact)
        {
            output.WriteLine($"  {Safe(report.Failure!)}\n");
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
        var number = Number(addresses.Length, noun, noun == "story" ? "stories" : null);
        output.WriteLine($"  {number} {what}");
        foreach (var address in addresses.Take(MaxShown))
            output.WriteLine($"    {sign} {Safe(address)}");
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
            foreach (var each in RuleCatalogue.All)
                output.WriteLine($"{each.Id}  {Word(each.Severity),-7}  {each.Name,-24} {each.Summary}");
            return ExitCode.Fine;
        }
        var rule = RuleCatalogue.Find(idOrName) ?? throw new UsageException($"There is no rule '{idOrName}'. "
            + (NearestName.DidYouMean(idOrName, RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Name }))
                ?? "--explain alone lists them all."));
        output.WriteLine($"{rule.Id} {rule.Name} ({Word(rule.Severity)})\n\n{rule.Summary}\n{rule.Fix}\n");
        output.WriteLine($"To change its severity, write in archive.yml:  rules: {{ {rule.Id}: off }}   "
            + "(off, info, warning or error)");
        return ExitCode.Fine;
    }

    private static string Word(Severity severity) => severity == Severity.Off ? "off" : severity.Word();
}
