using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints how good the related lists are.</summary>
internal static class EvaluationText
{
    /// <summary>By the links of the archive's own editors, taken out.</summary>
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
                    + $"the links, their texts, pins and threads are taken out."));
        output.WriteLine();
        PrintHead(output);
        PrintRow("this ranking", evaluation.Ranking, output);
        PrintRow("likeness of words (TF-IDF)", evaluation.Words, output);
        PrintRow("shared values and year, as Hugo does", evaluation.SharedTags, output);
        output.WriteLine();
        PrintAdvice(evaluation.Advice, site.Archive.Settings.Related, output);
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

    private static void PrintAdvice(WeightAdvice? advice, RelatedSettings now, TextWriter output)
    {
        if (advice is null)
        {
            output.WriteLine("No weights were found that do clearly better.");
            return;
        }
        output.WriteLine("Weights that do better, found on one half of the stories; in archive.yml:");
        output.WriteLine();
        output.WriteLine("related:");
        foreach (var (key, before, after) in Weights(now, advice.Settings))
        {
            if (before != after)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {key}: {after}"));
        }
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"nDCG@10 on the other half: {advice.Before:f3} now, {advice.After:f3} with them."));
    }

    private static IEnumerable<(string Key, double Before, double After)> Weights(
        RelatedSettings before, RelatedSettings after) =>
        [
            ("facets", before.Facets, after.Facets), ("authors", before.Authors, after.Authors),
            ("time", before.Time, after.Time), ("series", before.Series, after.Series),
        ];
}
