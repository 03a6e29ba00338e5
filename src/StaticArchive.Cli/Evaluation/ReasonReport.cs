using System.Globalization;

namespace StaticArchive.Cli.Evaluation;

/// <summary>Prints every reason that an archive shows, with its count, and the share that breaks the rules for
/// reasons.</summary>
internal static class ReasonReport
{
    /// <summary>Prints the reasons of all lists as long as the related indexes are, the most frequent first.</summary>
    public static void Print(Site site, int workers, TextWriter output)
    {
        var archive = site.Archive;
        var count = Math.Max(archive.Settings.Related.Count, archive.Settings.Related.IndexCount);
        var shown = new List<(ReasonKind? Kind, string Words, string? Fault)>[archive.Stories.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(
            0,
            shown.Length,
            options,
            () => (site.Related.CreateRanker(), new ReasonCheck(archive)),
            (story, _, local) =>
            {
                shown[story] =
                [
                    .. local.Item1.Rank(story, count).SelectMany(entry => Of(entry, story, archive, local.Item2)),
                ];
                return local;
            },
            _ => { }
        );
        Print([.. shown.SelectMany(list => list)], output);
    }

    private static IEnumerable<(ReasonKind?, string, string?)> Of(
        RelatedStory entry, int story, Archive archive, ReasonCheck check) =>
        entry.Reasons.IsEmpty
            ? [(null, "(none)", null)]
            : entry.Reasons.Select(reason =>
                (
                    (ReasonKind?)reason.Kind, RelatedText.Words(reason, archive),
                    check.FaultOf(reason, story, entry.Story)));

    private static void Print(List<(ReasonKind? Kind, string Words, string? Fault)> shown, TextWriter output)
    {
        var groups = shown.GroupBy(reason => reason)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Words, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var fault = group.Key.Fault is { } rule ? $"  ! {rule}" : "";
            output.WriteLine($"{group.Count(),6}  {TerminalText.Safe(group.Key.Words)}{fault}");
        }
        output.WriteLine();
        foreach (
            var kind in shown.GroupBy(reason => reason.Kind).OrderBy(group => group.Key ?? (ReasonKind)int.MaxValue))
            output.WriteLine($"{kind.Count(),6}  {kind.Key?.ToString().ToLowerInvariant() ?? "none"}");
        var faults = shown.Count(reason => reason.Fault is not null);
        var share = shown.Count == 0 ? 0 : 100.0 * faults / shown.Count;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{shown.Count,6}  in all; {faults} break a rule for reasons ({share:0.##} %)"));
    }
}
