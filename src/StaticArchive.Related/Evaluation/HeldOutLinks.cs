using System.Collections.Immutable;

namespace StaticArchive.Related.Evaluation;

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
        int[][] none = [.. archive.Stories.Select(_ => Array.Empty<int>())];
        return new Archive
        {
            Settings = archive.Settings,
            Stories = archive.Stories,
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
