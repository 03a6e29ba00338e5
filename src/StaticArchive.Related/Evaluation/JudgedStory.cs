namespace StaticArchive.Related.Evaluation;

/// <summary>A story by whose links weights are judged.</summary>
/// <param name="Place">Its place among those judged.</param>
/// <param name="Linked">What it links, ascending.</param>
/// <param name="Candidates">What its list is chosen from.</param>
/// <param name="Reference">What text similarities are measured in.</param>
internal sealed record JudgedStory(
    int Place, int[] Linked, ImmutableArray<Candidate> Candidates, double Reference)
{
    /// <summary>By ordinal: the stories that a story links or pins and that its list may show, ascending.</summary>
    public static int[][] LinksOf(RelatedIndex index)
    {
        var archive = index.Archive;
        var linked = new int[archive.Stories.Length][];
        for (var story = 0; story < linked.Length; story++)
        {
            var from = story;
            linked[story] =
            [
                .. archive.LinksTo[story].Concat(archive.Pinned[story])
                    .Where(to => to != from && index.Languages.MayMix(from, to)
                        && archive.NeverRelated[from].BinarySearch(to) < 0)
                    .Distinct()
                    .Order(),
            ];
        }
        return linked;
    }

    /// <summary>Ranks the stories to judge by; how many workers does not matter.</summary>
    public static ImmutableArray<JudgedStory> Read(
        RelatedIndex held, ImmutableArray<int> queries, int[][] linkedOf, int workers)
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

    /// <summary>The scores of those that it links among so many of the best.</summary>
    public IEnumerable<long> ScoresOfFound(RelatedWeights weights, int count) =>
        Candidates
            .Select(candidate => (candidate.Story, Score: weights.Score(candidate.Signals, Reference)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Story)
            .Take(count)
            .Where(candidate => Array.BinarySearch(Linked, candidate.Story) >= 0)
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
        return RankingQuality.Of(list[..count], Linked).Gain;
    }
}

/// <summary>An archive without what its editors linked, and what that was.</summary>
/// <param name="Archive">As if no story were linked, pinned or in a thread.</param>
/// <param name="LinkedOf">By ordinal: what editors linked it with, ascending; only what the lists may show at
/// all.</param>
/// <param name="Queries">Ordinals of the stories to judge by, ascending.</param>
internal sealed record HeldOutLinks(Archive Archive, int[][] LinkedOf, ImmutableArray<int> Queries)
{
    /// <param name="archive">The archive.</param>
    /// <param name="most">At most this many queries.</param>
    public static HeldOutLinks Of(Archive archive, int most)
    {
        var languages = LanguageGroups.Of(archive);
        var linkedOf = new int[archive.Stories.Length][];
        for (var i = 0; i < linkedOf.Length; i++)
        {
            var story = i;
            linkedOf[i] =
            [
                .. archive
                    .LinksTo[i]
                    .Concat(archive.LinkedFrom[i])
                    .Concat(archive.Pinned[i])
                    .Where(other =>
                        other != story
                        && languages.MayMix(story, other)
                        && archive.NeverRelated[story].BinarySearch(other) < 0)
                    .Distinct()
                    .Order(),
            ];
        }
        int[] all = [.. Enumerable.Range(0, linkedOf.Length).Where(story => linkedOf[story].Length > 0)];
        ImmutableArray<int> queries =
            all.Length <= most
                ? [.. all]
                : [.. Enumerable.Range(0, most).Select(i => all[(long)i * all.Length / most])];
        return new HeldOutLinks(Unlinked(archive), linkedOf, queries);
    }

    /// <summary>The archive as if no story were linked, pinned or in a thread.</summary>
    public static Archive Unlinked(Archive archive)
    {
        ImmutableArray<ImmutableArray<int>> none = [.. archive.Stories.Select(_ => ImmutableArray<int>.Empty)];
        return new Archive
        {
            Settings = archive.Settings,
            Stories = archive.Stories,
            Listed = archive.Listed,
            Pages = archive.Pages,
            Introductions = archive.Introductions,
            Facets = archive.Facets,
            Slots = archive.Slots,
            PendingLinks = archive.PendingLinks,
            Images = archive.Images,
            LinksTo = none,
            LinkedFrom = none,
            Follows = none,
            FollowedBy = none,
            Threads = [],
            ThreadOf = [.. archive.Stories.Select(_ => -1)],
            Pinned = none,
            Begin = [],
            NeverRelated = archive.NeverRelated,
            Translations = archive.Translations,
            Assets = archive.Assets,
        };
    }
}
