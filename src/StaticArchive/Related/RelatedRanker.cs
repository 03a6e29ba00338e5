using System.Collections.Immutable;
using StaticArchive.Catalog;

namespace StaticArchive.Related;

/// <summary>Ranks related stories, one story at a time, reusing its scratch memory.</summary>
public sealed class RelatedRanker
{
    private readonly Archive _archive;

    internal RelatedRanker(Archive archive) => _archive = archive;

    /// <summary>
    /// The stories related to the one at hand, best first, at most <paramref name="count"/>. A shorter list is always the
    /// beginning of a longer one.
    /// </summary>
    public ImmutableArray<RelatedStory> Rank(int story, int count)
    {
        // Walking skeleton: the nearest in time.
        return
        [
            .. Enumerable.Range(0, _archive.Stories.Length)
                .Where(other => other != story)
                .OrderBy(other => Math.Abs(other - story))
                .ThenBy(other => other)
                .Take(count)
                .Select(other => new RelatedStory(other, 1.0 / (1 + Math.Abs(other - story)), [new Reason(ReasonKind.Nearby, -1, [], 1)])),
        ];
    }
}
