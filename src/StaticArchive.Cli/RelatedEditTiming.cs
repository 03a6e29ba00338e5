using System.Diagnostics;

namespace StaticArchive.Cli;

/// <summary>What it takes to have all lists again after an edit to one story: the index, its own list, those that it
/// left and those that it may enter.</summary>
/// <param name="Total">Wall clock.</param>
/// <param name="Index">Of it, for the index.</param>
/// <param name="Refreshed">How many lists were made anew.</param>
/// <param name="Changed">How many of them differ.</param>
internal sealed record RelatedEditTiming(TimeSpan Total, TimeSpan Index, int Refreshed, int Changed)
{
    /// <summary>A story enters the lists of those that are near it, so they are looked for among so many of its own
    /// nearest.</summary>
    private const int Nearest = 60;

    /// <summary>Of edits to stories from all of the archive, the one that takes the median of time.</summary>
    /// <param name="index">The index before the edits.</param>
    /// <param name="lists">By ordinal: the list of each story.</param>
    /// <param name="count">How long lists are.</param>
    /// <param name="edits">How many edits are measured.</param>
    public static RelatedEditTiming Median(RelatedIndex index, int[][] lists, int count, int edits)
    {
        var measured = Enumerable
            .Range(0, edits)
            .Select(i => Measure(index, (int)(((2L * i) + 1) * lists.Length / (2 * edits)), lists, count));
        return measured.OrderBy(one => one.Total).ElementAt(edits / 2);
    }

    // An edit that moves it: the text of another story is put behind its own.
    private static RelatedEditTiming Measure(RelatedIndex index, int story, int[][] lists, int count)
    {
        var stories = index.Archive.Stories;
        var body = stories[story].Body;
        byte[] text = [.. body.Html.Span, .. stories[(story + (stories.Length / 2)) % stories.Length].Body.Html.Span];
        var edited = stories[story] with { Body = StoryBody.FromHtml(text, body.Slots) };
        var archive = index.Archive.WithText(story, edited);
        var watch = Stopwatch.StartNew();
        var updated = index.Update(archive, workers: 1);
        var indexed = watch.Elapsed;
        var ranker = updated.CreateRanker();
        var refreshed = ranker.Rank(story, Math.Max(count, Nearest)).Select(entry => entry.Story).ToHashSet();
        refreshed.Add(story);
        for (var other = 0; other < lists.Length; other++)
        {
            if (lists[other].Contains(story))
                refreshed.Add(other);
        }
        var changed = refreshed.Count(other =>
            !ranker.Rank(other, count).Select(entry => entry.Story).SequenceEqual(lists[other]));
        return new RelatedEditTiming(watch.Elapsed, indexed, refreshed.Count, changed);
    }
}
