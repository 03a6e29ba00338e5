using System.Text.Json;

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
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{++place,3}. {entry.Score:f3}  {TerminalText.Safe(other.Headline)}"));
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
internal sealed record RelatedJson(string From, string[] Related)
{
    /// <summary>Prints every story's list, in the archive's order.</summary>
    public static void Print(Site site, int count, int workers, TextWriter output)
    {
        var stories = site.Archive.Stories;
        var lines = new string[stories.Length];
        Parallel.For(
            0,
            stories.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            site.Related.CreateRanker,
            (story, _, ranker) =>
            {
                var related = ranker.Rank(story, count).Select(entry => stories[entry.Story].Path).ToArray();
                lines[story] = JsonSerializer.Serialize(
                    new RelatedJson(stories[story].Path, related), JsonShapes.Lines.RelatedJson);
                return ranker;
            },
            _ => { });
        foreach (var line in lines)
            output.WriteLine(line);
    }

    /// <summary>Reads such lines.</summary>
    /// <exception cref="UsageException">The file is not there, or a line is not of that form.</exception>
    public static ImmutableArray<RelatedJson> Read(string file)
    {
        if (!File.Exists(file))
            throw new UsageException($"There is no file {file}.");
        var lists = ImmutableArray.CreateBuilder<RelatedJson>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                lists.Add(
                    Parse(line)
                        ?? throw new UsageException(
                            $"{file}:{number}: expected {{\"from\": path, \"related\": [paths]}}."));
        }
        return lists.DrainToImmutable();
    }

    private static RelatedJson? Parse(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize(line, JsonShapes.Lines.RelatedJson)
                    is { From: not null, Related: not null } list
                ? list
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
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
        output.WriteLine(string.Create(culture, $"Lists end at the score {tuned.Floor:0.00}."));
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
                ("time", tuned.Factors.Time), ("days", tuned.Factors.Near),
            })
            output.WriteLine(string.Create(culture, $"  {name,-8} {factor:0.##} times the default"));
        output.WriteLine();
        output.WriteLine("A weight below 'related:' in archive.yml stays as it is.");
    }
}
