using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>Threads as pages show them.</summary>
internal static class ThreadModels
{
    /// <summary>Without entries, for lists of threads.</summary>
    public static ThreadModel Summary(SiteContext site, StoryThread thread) => Model(site, thread, []);

    /// <summary>With the entries around a story of it, its beginning and its end.</summary>
    public static ThreadModel Around(SiteContext site, StoryThread thread, int story) =>
        Model(site, thread, Entries(site, thread.Stories, story));

    /// <summary>The threads with most stories; ties to the newer.</summary>
    public static ImmutableArray<ThreadModel> Longest(SiteContext site, int count) =>
        [
            .. site
                .Archive.Threads.OrderByDescending(thread => thread.Stories.Length)
                .ThenBy(thread => thread.Index)
                .Take(count)
                .Select(thread => Summary(site, thread)),
        ];

    private static ThreadModel Model(SiteContext site, StoryThread thread, ImmutableArray<ThreadEntry> entries)
    {
        var first = new StoryModel(site, thread.Stories[0]);
        var last = new StoryModel(site, thread.Stories[^1]);
        var url = site.Href(site.Plan.Lists.ThreadUrls[thread.Index]);
        return new ThreadModel(
            ThreadModel.TitleOf(site, thread),
            ThreadModel.Introduction(site, thread)?.Standfirst ?? thread.Setting?.Standfirst,
            url,
            thread.Stories.Length,
            first,
            last,
            entries);
    }

    private static ImmutableArray<ThreadEntry> Entries(SiteContext site, int[] stories, int current)
    {
        var middle = Array.BinarySearch(stories, current);
        var window = SiteSize.ThreadEntries - 2;
        var start = Math.Clamp(middle - (window / 2), 0, Math.Max(0, stories.Length - window));
        var entries = ImmutableArray.CreateBuilder<ThreadEntry>(SiteSize.ThreadEntries);
        var end = start + window;
        // A line that says "1 story between" takes as much room as the story.
        start = start == 2 ? 1 : start;
        end = end == stories.Length - 2 ? stories.Length - 1 : end;
        var before = -1;
        for (var i = 0; i < stories.Length; i++)
        {
            if (i != 0 && i != stories.Length - 1 && (i < start || i >= end))
                continue;
            entries.Add(new ThreadEntry(new StoryModel(site, stories[i]), stories[i] == current, i - before - 1));
            before = i;
        }
        return entries.DrainToImmutable();
    }
}
