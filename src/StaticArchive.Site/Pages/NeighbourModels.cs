using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>What a reader can go on to from a story, in the order of dates.</summary>
internal static class NeighbourModels
{
    /// <summary>In its language and section; in the archive where it has none. What is beside it in its thread is in
    /// the thread's own list.</summary>
    public static ImmutableArray<Neighbours> Of(SiteContext site, int story)
    {
        var archive = site.Archive;
        var all = ImmutableArray.CreateBuilder<Neighbours>(1);
        foreach (var facet in archive.Facets)
        {
            if (!facet.Definition.Single || facet.ValuesOf[story] is not [var value, ..])
                continue;
            var section = facet.Values[value];
            Add(
                all, site, site.Texts.With(TextKeys.InSection, "name", section.Name), site.Href(section.Url),
                section.Stories, story);
            break;
        }
        if (all.Count == 0)
            Add(
                all, site, site.Texts[TextKeys.InArchive], null, Nearest(archive, story, -1, null),
                Nearest(archive, story, 1, null));
        return all.DrainToImmutable();
    }

    private static void Add(
        ImmutableArray<Neighbours>.Builder all, SiteContext site, string title, string? url, int[] stories, int story)
    {
        Add(
            all, site, title, url, Nearest(site.Archive, story, -1, stories),
            Nearest(site.Archive, story, 1, stories));
    }

    // The nearest in the story's own language: a reader goes on reading, and translations are named elsewhere.
    private static int Nearest(Archive archive, int story, int step, int[]? list)
    {
        var count = list?.Length ?? archive.Stories.Length;
        var place = list is null ? story : Array.BinarySearch(list, story);
        for (place += step; place >= 0 && place < count; place += step)
        {
            var other = list is null ? place : list[place];
            if (archive.Stories[other].Language == archive.Stories[story].Language)
                return other;
        }
        return -1;
    }

    private static void Add(
        ImmutableArray<Neighbours>.Builder all, SiteContext site, string title, string? url, int previous, int next)
    {
        if (previous >= 0 || next >= 0)
            all.Add(
                new Neighbours(
                    title, url, previous < 0 ? null : new StoryModel(site, previous),
                    next < 0 ? null : new StoryModel(site, next)));
    }
}
