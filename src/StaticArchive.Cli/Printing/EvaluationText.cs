using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints how good the related lists are.</summary>
internal static class EvaluationText
{
    /// <summary>By the links of the archive's own editors, removed.</summary>
    public static void Print(Site site, int workers, TextWriter output)
    {
        if (RelatedEvaluation.Run(site.Archive, workers) is not { } evaluation)
        {
            output.WriteLine("No story links to another or is pinned to one, so there is nothing to judge by.");
            return;
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Judged by {evaluation.Stories} stories with {evaluation.Links} links, counted at both ends; "
                    + $"the links, their texts, pins and threads are removed."));
        output.WriteLine();
        PrintHead(output);
        PrintRow("this ranking", evaluation.Ranking, output);
        PrintRow("likeness of words (TF-IDF)", evaluation.Words, output);
        PrintRow("shared values and year, as Hugo does", evaluation.SharedTags, output);
        output.WriteLine();
        PrintTuned(evaluation.Tuned, output);
    }

    /// <summary>By what somebody said is related, in full view of links, pins and threads.</summary>
    public static void PrintAgainst(Site site, ImmutableArray<RelatedJson> judgement, int workers, TextWriter output)
    {
        var stories = site.Archive.Stories;
        var ordinals = Enumerable
            .Range(0, stories.Length)
            .ToDictionary(story => stories[story].Path, StringComparer.Ordinal);
        var related = new int[stories.Length][];
        Array.Fill(related, []);
        foreach (var list in judgement)
        {
            if (ordinals.TryGetValue(list.From, out var story))
                related[story] =
                [
                    .. list.Related.Where(ordinals.ContainsKey).Select(path => ordinals[path]).Distinct().Order(),
                ];
        }
        var judged = related.Count(list => list.Length > 0);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Judged by {judged} of {judgement.Length} stories that the file lists; "
                    + $"the others are not in this archive."));
        output.WriteLine();
        PrintHead(output);
        PrintRow("this ranking", RelatedEvaluation.Judge(site.Related, related, workers), output);
    }

    private static void PrintHead(TextWriter output) => output.WriteLine($"{"",-38}recall@10  MRR@10  nDCG@10");

    private static void PrintRow(string ranking, RankingQuality quality, TextWriter output) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ranking,-38}{quality.Recall,9:f3}{quality.ReciprocalRank,8:f3}{quality.Gain,9:f3}"));

    private static void PrintTuned(TunedWeights tuned, TextWriter output)
    {
        var culture = CultureInfo.InvariantCulture;
        if (tuned.Pairs < TunedWeights.MinPairs)
        {
            output.WriteLine(string.Create(
                culture,
                $"{tuned.Pairs} links are too few to find weights by ({TunedWeights.MinPairs} are needed); "
                    + $"the defaults hold."));
            return;
        }
        var verdict = tuned.Factors == WeightFactors.Default ? "no weights do clearly better" : "in force";
        output.WriteLine(string.Create(
            culture,
            $"Weights found by {tuned.Pairs} links: {verdict}. nDCG@10 on links that they were not found by: "
                + $"{tuned.Before:f3} with the defaults, {tuned.After:f3} with them."));
        if (tuned.Factors == WeightFactors.Default)
            return;
        output.WriteLine();
        foreach (
            var (name, factor) in new[]
            {
                ("facets", tuned.Factors.Facets), ("authors", tuned.Factors.Authors), ("names", tuned.Factors.Names),
                ("time", tuned.Factors.Time),
            })
            output.WriteLine(string.Create(culture, $"  {name,-8} {factor:0.##} times the default"));
        output.WriteLine();
        output.WriteLine("A weight below 'related:' in archive.yml stays as it is.");
    }
}
