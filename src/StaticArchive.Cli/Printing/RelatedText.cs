using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints a story's related list for people.</summary>
internal static class RelatedText
{
    public static void Print(Site site, int story, int count, TextWriter output)
    {
        var archive = site.Archive;
        output.WriteLine(TerminalText.Safe(archive.Stories[story].Headline));
        output.WriteLine();
        var (place, isBelow) = (0, false);
        foreach (var entry in site.Related.CreateRanker().Rank(story, count))
        {
            if (!entry.IsRelated && !isBelow)
                output.WriteLine("     Below the floor, so not shown as related:");
            isBelow |= !entry.IsRelated;
            var other = archive.Stories[entry.Story];
            output.WriteLine($"{++place,3}. {entry.Score:f3}  {TerminalText.Safe(other.Headline)}");
            output.WriteLine($"            {TerminalText.Safe(other.Path)}");
            output.WriteLine(
                "            "
                    + $"{string.Join("; ", entry.Reasons.Select(reason => TerminalText.Safe(Words(reason, archive))))}"
            );
        }
    }

    /// <summary>A reason in a few words, or nothing where there is none.</summary>
    public static string Words(Reason reason, Archive archive)
    {
        var values = string.Join(", ", reason.Values);
        return reason.Kind switch
        {
            ReasonKind.Pinned => "pinned by an editor",
            ReasonKind.Thread => "same thread",
            ReasonKind.LinkedHere => "linked from it",
            ReasonKind.LinksHere => "links to it",
            ReasonKind.Series => $"series: {values}",
            ReasonKind.Facet or ReasonKind.Section => $"{FacetName(reason, archive)}: {values}",
            ReasonKind.Text => $"both mention {values}",
            ReasonKind.Author => $"author: {values}",
            ReasonKind.Similar => "similar subject",
            _ => "from the same time",
        };
    }

    private static string FacetName(Reason reason, Archive archive)
    {
        var facet = archive.Settings.Facets[reason.Facet];
        return reason.Values.Length == 1 ? facet.Singular : facet.Plural;
    }
}

/// <summary>One line of <c>related --json</c>; paths are relative to the input.</summary>
internal sealed record RelatedJson(string From, ImmutableArray<string> Related)
{
    /// <summary>Prints every story's list, in the archive's order.</summary>
    public static void Print(Site site, int count, int workers, TextWriter output)
    {
        var stories = site.Archive.Stories;
        foreach (var (story, list) in RelatedLists.Of(site.Related, count, workers).Index())
        {
            output.WriteLine(PrintedJson.Line(new JsonObject
            {
                ["from"] = stories[story].Path,
                ["related"] = PrintedJson.Array(list.Select(other => stories[other].Path)),
            }));
        }
    }

    /// <summary>Reads such lines.</summary>
    /// <exception cref="UsageException">The file is not there, or a line is not of that form.</exception>
    public static ImmutableArray<RelatedJson> Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        return
        [
            .. File.ReadLines(file).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line =>
                Parse(line.Item) ?? throw new UsageException(
                    $"{file}:{line.Index + 1}: expected {{\"from\": path, \"related\": [paths]}}.")),
        ];
    }

    private static RelatedJson? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject json && json["from"]?.GetValue<string>() is { } from
                && json["related"] is JsonArray related
                ? new RelatedJson(from, [.. related.Select(path => path?.GetValue<string>()).OfType<string>()]) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>The related lists of all stories.</summary>
internal static class RelatedLists
{
    /// <summary>By ordinal: the ordinals of the stories that are listed, best first.</summary>
    public static int[][] Of(RelatedIndex index, int count, int workers)
    {
        var lists = new int[index.Archive.Stories.Length][];
        Parallel.For(0, lists.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, index.CreateRanker,
            (story, _, ranker) =>
            {
                lists[story] = [.. ranker.Rank(story, count).Select(entry => entry.Story)];
                return ranker;
            },
            _ => { });
        return lists;
    }
}

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
        output.WriteLine($"Judged by {evaluation.Stories} stories with {evaluation.Links} links, counted at both ends; "
            + $"the links, their texts, pins and threads are removed.");
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
        var related = new ImmutableArray<int>[stories.Length];
        Array.Fill(related, []);
        foreach (var list in judgement.Where(list => ordinals.ContainsKey(list.From)))
            related[ordinals[list.From]] =
                [.. list.Related.Where(ordinals.ContainsKey).Select(path => ordinals[path]).Distinct().Order()];
        var judged = related.Count(list => list.Length > 0);
        output.WriteLine($"Judged by {judged} of {judgement.Length} stories that the file lists; "
            + $"the others are not in this archive.");
        output.WriteLine();
        PrintHead(output);
        PrintRow("this ranking", RelatedEvaluation.Judge(site.Related, [.. related], workers), output);
    }

    private static void PrintHead(TextWriter output) => output.WriteLine($"{"",-38}recall@10  MRR@10  nDCG@10");

    private static void PrintRow(string ranking, RankingQuality quality, TextWriter output) =>
        output.WriteLine($"{ranking,-38}{quality.Recall,9:f3}{quality.ReciprocalRank,8:f3}{quality.Gain,9:f3}");

    private static void PrintTuned(TunedWeights tuned, TextWriter output)
    {
        output.WriteLine($"Lists end at the score {tuned.Floor:0.00}.");
        if (tuned.Pairs < TunedWeights.MinPairs)
        {
            output.WriteLine(
                $"{tuned.Pairs} links are too few to find weights by ({TunedWeights.MinPairs} are needed); "
                + $"the defaults hold.");
            return;
        }
        var verdict = tuned.Factors == WeightFactors.Default ? "no weights do clearly better" : "in force";
        output.WriteLine(
            $"Weights found by {tuned.Pairs} links: {verdict}. nDCG@10 on links that they were not found by: "
            + $"{tuned.Before:f3} with the defaults, {tuned.After:f3} with them.");
        if (tuned.Factors == WeightFactors.Default)
            return;
        output.WriteLine();
        foreach (
            var (name, factor) in new[]
            {
                ("facets", tuned.Factors.Facets), ("authors", tuned.Factors.Authors), ("names", tuned.Factors.Names),
                ("time", tuned.Factors.Time), ("days", tuned.Factors.Near),
            })
            output.WriteLine($"  {name,-8} {factor:0.##} times the default");
        output.WriteLine();
        output.WriteLine("A weight below 'related:' in archive.yml stays as it is.");
    }
}
