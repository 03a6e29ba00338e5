namespace StaticArchive.Related.Ranking;

/// <summary>Finds pairs of stories that look like a story and its follow-up: texts far nearer to each other than the
/// later one's other neighbours, rare facet values shared, not long apart. They are suggested to editors and never
/// shown to readers as a thread.</summary>
internal static class ThreadSuggestions
{
    /// <summary>How long after a story its follow-up may come.</summary>
    private const double MaxYears = 1.5;

    /// <summary>Multiples of the mean likeness of the other nine nearest.</summary>
    private const double LeastText = 1.7;

    /// <summary>Rare values that both have, by <see cref="PairSignals.Facets"/>: one of a handful of stories, or
    /// several less rare.</summary>
    private const double LeastFacets = 0.5;
    private const int MaxShared = 4;

    /// <summary>At most this many suggestions, surest first; of each story one at most.</summary>
    /// <param name="index">The index of the archive.</param>
    /// <param name="most">How many an editor can be asked to look at.</param>
    /// <param name="workers">How many workers; the result does not depend on it.</param>
    public static ImmutableArray<ThreadSuggestion> Find(RelatedIndex index, int most, int workers)
    {
        ArgumentNullException.ThrowIfNull(index);
        var found = new (int Follows, double Score)[index.Archive.Stories.Length];
        Parallel.For(
            0,
            found.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            index.CreateRanker,
            (story, _, ranker) =>
            {
                found[story] = BestFor(story, index, ranker);
                return ranker;
            },
            _ => { }
        );
        var ranker = index.CreateRanker();
        return
        [
            .. Enumerable
                .Range(0, found.Length)
                .Where(story => found[story].Score > 0)
                .OrderByDescending(story => found[story].Score)
                .ThenBy(story => index.Archive.Stories[story].Path, StringComparer.Ordinal)
                .Take(most)
                .Select(story => new ThreadSuggestion(
                    story, found[story].Follows, Shared(story, found[story].Follows, ranker), found[story].Score)),
        ];
    }

    private static (int Follows, double Score) BestFor(int story, RelatedIndex index, RelatedRanker ranker)
    {
        var archive = index.Archive;
        if (archive.Stories[story].Published is null || archive.Follows[story].Length > 0)
            return default;
        var candidates = ranker.Candidates(story);
        Span<double> nearest = stackalloc double[10];
        RelatedRanker.Nearest(candidates, nearest);
        var sum = TopTen.Sum(nearest);
        var best = (Follows: -1, Score: 0.0);
        foreach (var (other, _, signals) in candidates)
        {
            var text =
                signals.Text / Math.Max(RelatedWeights.LeastReference, (sum - signals.Text) / (nearest.Length - 1));
            var isFollowUp =
                other < story
                && archive.Stories[other].Published is not null
                && signals.Years <= MaxYears
                && text >= LeastText
                && signals.Facets >= LeastFacets
                && !signals.Thread;
            var score = Math.Round(text * signals.Facets, 6);
            if (isFollowUp && score > best.Score)
                best = (other, score);
        }
        return best;
    }

    private static ImmutableArray<string> Shared(int story, int other, RelatedRanker ranker) =>
    [
        .. ranker.Explain(story, other)
            .Where(reason => reason.Kind is ReasonKind.Facet or ReasonKind.Text)
            .SelectMany(reason => reason.Values)
            .Take(MaxShared),
    ];
}

/// <summary>A story that seems to follow up an earlier one, though no editor said so.</summary>
/// <param name="Story">Ordinal of the later story.</param>
/// <param name="Follows">Ordinal of the earlier one.</param>
/// <param name="Shared">Rare facet values and words that both have, strongest first; what a report shows as the
/// reason.</param>
/// <param name="Score">Greater is surer; comparable within one archive.</param>
internal sealed record ThreadSuggestion(int Story, int Follows, ImmutableArray<string> Shared, double Score);
