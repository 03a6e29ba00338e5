using System.Collections.Immutable;

namespace StaticArchive.Cli.Printing;

/// <summary>Looks up the lines that diagnostics are about; each file is read once.</summary>
internal sealed class SourceLines(FindingLocator locator)
{
    public ImmutableArray<LocatedFinding> Locate(ImmutableArray<Diagnostic> findings) =>
    [
        .. findings
            .Select(finding => (Finding: finding, File: locator.FullPath(finding)))
            .GroupBy(entry => entry.File, StringComparer.Ordinal)
            .SelectMany(group => Locate(group.Key, group.Select(entry => entry.Finding)))
            .OrderBy(located => located.ShownPath, StringComparer.Ordinal)
            .ThenBy(located => located.Diagnostic),
    ];

    private IEnumerable<LocatedFinding> Locate(string file, IEnumerable<Diagnostic> findings)
    {
        var shown = locator.ShownPath(file);
        string[]? lines = null;
        foreach (var finding in findings)
        {
            var line = finding.Span.Line;
            if (finding.SourceLine is null && line > 0)
                lines ??= locator.Lines(file);
            yield return new LocatedFinding(
                lines is not null && line > 0 && line <= lines.Length
                    ? finding with
                    {
                        SourceLine = lines[line - 1].TrimEnd('\r'),
                    }
                    : finding,
                shown);
        }
    }
}
