namespace StaticArchive.Related.Evaluation;

/// <summary>Measures the ranking on an archive by its own editors' judgement: their links, teasers and pins are
/// removed, with the texts of the links and the threads, which are links by another name; then it is seen whether the
/// lists find them again, beside what simpler rankings find.</summary>
internal sealed record RelatedEvaluation
{
    /// <summary>An archive of many links is judged by this many stories, spread over it evenly.</summary>
    private const int MaxStories = 5_000;

    /// <summary>How many stories were judged: those that link or are linked.</summary>
    public required int Stories { get; init; }

    /// <summary>How many links they have, each counted at both ends.</summary>
    public required int Links { get; init; }

    /// <summary>The ranking with the archive's weights, as they are before its links are asked.</summary>
    public required RankingQuality Ranking { get; init; }

    /// <summary>What Hugo does: the most shared tags of any facet, then the same year, then the newest.</summary>
    public required RankingQuality SharedTags { get; init; }

    /// <summary>Likeness of texts by their words alone.</summary>
    public required RankingQuality Words { get; init; }

    /// <summary>The weights that the links themselves ask for, and what they are worth.</summary>
    public required TunedWeights Tuned { get; init; }

    /// <summary>Evaluates the ranking on that archive; null when it has no links to judge by.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="workers">How many workers; the result does not depend on it.</param>
    public static RelatedEvaluation? Run(Archive archive, int workers)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var held = HeldOutLinks.Of(archive, MaxStories);
        if (held.Queries.IsEmpty)
            return null;
        var index = RelatedIndex.Build(held.Archive, workers, TextOptions.HeldOut);
        var words = RelatedIndex.Build(held.Archive, workers, TextOptions.HeldOutWords);
        return new RelatedEvaluation
        {
            Stories = held.Queries.Length,
            Links = held.Queries.Sum(story => held.LinkedOf[story].Length),
            Ranking = Judge(held.Queries, held.LinkedOf, workers, () => ListsOf(index.CreateRanker())),
            SharedTags = Judge(held.Queries, held.LinkedOf, workers, () => new SharedTagRanking(held.Archive).Rank),
            Words = Judge(held.Queries, held.LinkedOf, workers, () => ListsOf(words.CreateRanker(OnlyText))),
            Tuned = RelatedIndex.Build(archive, workers).Tuned,
        };
    }

    /// <summary>How well the lists of all stories, as readers see them, find what somebody thought related.</summary>
    /// <param name="index">The index of the archive.</param>
    /// <param name="related">By ordinal: what is related to it, ascending; empty for a story that nobody
    /// judged.</param>
    /// <param name="workers">How many workers; the result does not depend on it.</param>
    public static RankingQuality Judge(RelatedIndex index, ImmutableArray<ImmutableArray<int>> related, int workers)
    {
        ArgumentNullException.ThrowIfNull(index);
        var queries = Enumerable.Range(0, related.Length).Where(story => related[story].Length > 0);
        return Judge([.. queries], related, workers, () => ListsOf(index.CreateRanker()));
    }

    private static RelatedWeights OnlyText { get; } = new() { Text = 1 };

    private static RankingQuality Judge(
        ImmutableArray<int> queries,
        ImmutableArray<ImmutableArray<int>> related,
        int workers,
        Func<Func<int, ImmutableArray<int>>> createRanking)
    {
        var qualities = new RankingQuality[queries.Length];
        Parallel.For(
            0,
            qualities.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            createRanking,
            (i, _, rank) =>
            {
                qualities[i] = RankingQuality.Of(rank(queries[i]).AsSpan(), related[queries[i]].AsSpan());
                return rank;
            },
            _ => { }
        );
        return RankingQuality.Mean(qualities);
    }

    private static Func<int, ImmutableArray<int>> ListsOf(RelatedRanker ranker) =>
        story => [.. ranker.Rank(story, RankingQuality.Depth).Select(entry => entry.Story)];
}

/// <summary>Ranks as Hugo does by default, for comparison: every shared value weighs the same, the same year a little,
/// and the newest of equals comes first. Scratch memory is reused; one per worker.</summary>
internal sealed class SharedTagRanking
{
    private const int SharedValue = 8;
    private const int SameYear = 1;

    private readonly Archive _archive;
    private readonly int[] _points;

    public SharedTagRanking(Archive archive)
    {
        _archive = archive;
        _points = new int[archive.Stories.Length];
    }

    /// <summary>Ordinals of the ten best, fewer when fewer have anything in common with the story.</summary>
    public ImmutableArray<int> Rank(int story)
    {
        Array.Clear(_points);
        foreach (var facet in _archive.Facets.Where(facet => !facet.Definition.Single))
        {
            foreach (var value in facet.ValuesOf[story])
            {
                foreach (var other in facet.Values[value].Stories)
                    _points[other] += SharedValue;
            }
        }
        var year = _archive.Stories[story].Published?.Year;
        for (var other = 0; other < _points.Length; other++)
        {
            if (year is not null && _archive.Stories[other].Published?.Year == year)
                _points[other] += SameYear;
        }
        _points[story] = 0;
        var best = new TopCandidates(RankingQuality.Depth);
        for (var other = _points.Length - 1; other >= 0; other--)
        {
            if (_points[other] > best.Least)
                best.Offer(_points.Length - other, _points[other]);
        }
        return [.. best.BestFirst().ToArray().Select(place => _points.Length - place)];
    }
}
