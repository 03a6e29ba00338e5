namespace StaticArchive.Related.Ranking;

/// <summary>A story by whose links weights are judged.</summary>
/// <param name="Place">Its place among those judged.</param>
/// <param name="Linked">What it links, ascending.</param>
/// <param name="Candidates">What its list is chosen from.</param>
/// <param name="Reference">What text similarities are measured in.</param>
internal sealed record JudgedStory(
    int Place, ImmutableArray<int> Linked, ImmutableArray<Candidate> Candidates, double Reference)
{
    /// <summary>Ranks the stories to judge by; how many workers does not matter.</summary>
    public static ImmutableArray<JudgedStory> Read(
        RelatedIndex held, ImmutableArray<int> queries, ImmutableArray<ImmutableArray<int>> linkedOf, int workers)
    {
        var judged = new JudgedStory[queries.Length];
        Parallel.For(
            0,
            judged.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            held.CreateRanker,
            (i, _, ranker) =>
            {
                var candidates = ranker.Candidates(queries[i]);
                judged[i] = new JudgedStory(
                    i, linkedOf[queries[i]], [.. candidates], RelatedRanker.ReferenceOf(candidates));
                return ranker;
            },
            _ => { }
        );
        return [.. judged];
    }

    /// <summary>The scores of those that it links among the best of its list.</summary>
    public IEnumerable<long> ScoresOfFound(RelatedWeights weights, int count) =>
        Candidates
            .Select(candidate => (candidate.Story, Score: weights.Score(candidate.Signals, Reference)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Story)
            .Take(count)
            .Where(candidate => Linked.BinarySearch(candidate.Story) >= 0)
            .Select(candidate => candidate.Score);

    /// <summary>nDCG@10 of its list with these weights.</summary>
    public double Gain(in RelatedWeights weights)
    {
        Span<long> scores = stackalloc long[RankingQuality.Depth];
        Span<int> list = stackalloc int[RankingQuality.Depth];
        var count = 0;
        foreach (var (story, _, signals) in Candidates)
        {
            var score = weights.Score(signals, Reference);
            if (count == list.Length && score <= scores[^1])
                continue;
            var at = count < list.Length ? count++ : list.Length - 1;
            for (; at > 0 && scores[at - 1] < score; at--)
                (scores[at], list[at]) = (scores[at - 1], list[at - 1]);
            (scores[at], list[at]) = (score, story);
        }
        return RankingQuality.Of(list[..count], Linked.AsSpan()).Gain;
    }
}

/// <summary>An archive without what its editors linked, and what that was.</summary>
/// <param name="Archive">As if no story were linked, pinned or in a thread.</param>
/// <param name="LinkedOf">By ordinal: what editors linked it with, ascending; only what the lists may show at
/// all.</param>
/// <param name="Queries">Ordinals of the stories to judge by, ascending.</param>
internal sealed record HeldOutLinks(
    Archive Archive, ImmutableArray<ImmutableArray<int>> LinkedOf, ImmutableArray<int> Queries)
{
    /// <param name="archive">The archive.</param>
    /// <param name="most">At most this many queries.</param>
    public static HeldOutLinks Of(Archive archive, int most)
    {
        var languages = LanguageGroups.Of(archive);
        var linkedOf = LinksOf(archive, languages, withBackLinks: true);
        int[] all = [.. Enumerable.Range(0, linkedOf.Length).Where(story => linkedOf[story].Length > 0)];
        ImmutableArray<int> queries =
            all.Length <= most
                ? [.. all]
                : [.. Enumerable.Range(0, most).Select(i => all[(long)i * all.Length / most])];
        return new HeldOutLinks(Unlinked(archive), linkedOf, queries);
    }

    /// <summary>By ordinal: the stories that a story links or pins, or that link it, ascending; only what its list may
    /// show.</summary>
    public static ImmutableArray<ImmutableArray<int>> LinksOf(
        Archive archive, LanguageGroups languages, bool withBackLinks)
    {
        return [.. Enumerable.Range(0, archive.Stories.Length).Select(Of)];

        ImmutableArray<int> Of(int story) =>
        [
            .. archive.LinksTo[story].Concat(archive.Pinned[story])
                .Concat(withBackLinks ? archive.LinkedFrom[story] : [])
                .Where(other => other != story && languages.MayMix(story, other)
                    && archive.NeverRelated[story].BinarySearch(other) < 0)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>The archive as if no story were linked, pinned or in a thread.</summary>
    public static Archive Unlinked(Archive archive)
    {
        ImmutableArray<ImmutableArray<int>> none = [.. archive.Stories.Select(_ => ImmutableArray<int>.Empty)];
        return archive with
        {
            LinksTo = none,
            LinkedFrom = none,
            Follows = none,
            FollowedBy = none,
            Threads = [],
            ThreadOf = [.. archive.Stories.Select(_ => -1)],
            Pinned = none,
            Begin = [],
        };
    }
}

/// <summary>How well lists find what editors linked: means over all stories with links, each from 0 to 1.</summary>
/// <param name="Recall">Which part of the linked stories is among the first ten.</param>
/// <param name="ReciprocalRank">1 divided by the place of the first linked one (MRR@10).</param>
/// <param name="Gain">Normalised discounted cumulative gain of the first ten (nDCG@10; Järvelin and Kekäläinen 2002), a
/// linked story counting 1.</param>
internal readonly record struct RankingQuality(double Recall, double ReciprocalRank, double Gain)
{
    /// <summary>How many entries of a list count.</summary>
    public const int Depth = 10;

    /// <summary>The quality of one list.</summary>
    /// <param name="list">Ordinals, best first; what is behind the tenth does not count.</param>
    /// <param name="linked">What editors linked, ascending, not empty.</param>
    public static RankingQuality Of(ReadOnlySpan<int> list, ReadOnlySpan<int> linked)
    {
        var (hits, first, gain, ideal) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < Depth; i++)
        {
            if (i < linked.Length)
                ideal += 1 / Math.Log2(i + 2);
            if (i >= list.Length || linked.BinarySearch(list[i]) < 0)
                continue;
            hits++;
            first = first == 0 ? i + 1 : first;
            gain += 1 / Math.Log2(i + 2);
        }
        return new RankingQuality((double)hits / linked.Length, first == 0 ? 0 : 1.0 / first, gain / ideal);
    }

    /// <summary>The mean of several; nothing but zeros when there are none.</summary>
    public static RankingQuality Mean(IReadOnlyCollection<RankingQuality> qualities)
    {
        ArgumentNullException.ThrowIfNull(qualities);
        if (qualities.Count == 0)
            return default;
        return new RankingQuality(
            qualities.Sum(quality => quality.Recall) / qualities.Count,
            qualities.Sum(quality => quality.ReciprocalRank) / qualities.Count,
            qualities.Sum(quality => quality.Gain) / qualities.Count);
    }
}
