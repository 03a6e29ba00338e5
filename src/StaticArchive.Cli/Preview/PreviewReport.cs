using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Cli.Preview;

/// <summary>Prints what is found in the sources: all of it at first, then after each change what is new, and errors as
/// long as they stand.</summary>
internal sealed class PreviewReport(PreviewSession session, Surroundings surroundings)
{
    private HashSet<Diagnostic> _told = [];

    public void Print(ImmutableArray<Diagnostic> findings, TimeSpan elapsed)
    {
        var text = new FindingText(surroundings.Output, new AnsiStyle(surroundings.Colours));
        foreach (
            var finding in session.Locate(
                findings.Where(finding => finding.Severity == Severity.Error || !_told.Contains(finding))))
            text.Print(finding);
        _told = [.. findings];
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var site = session.Current.Site is { } shown
            ? ReportPrinter.Number(shown.Archive.Stories.Length, "story", "stories")
            : "no site yet";
        surroundings.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{site}; errors: {errors}, other findings: {findings.Length - errors} ({elapsed.TotalSeconds:f2} s)"));
    }
}
