using StaticArchive.Catalog;

namespace StaticArchive.Related;

/// <summary>
/// What the ranking needs to know of all stories, made once per archive; immutable and shared by all workers. Ranking one story is a
/// pure function of it, so lists are made only for the pages that are asked for.
/// </summary>
public sealed class RelatedIndex
{
    private readonly Archive _archive;

    private RelatedIndex(Archive archive) => _archive = archive;

    /// <summary>Builds the index over all stories of <paramref name="archive"/>.</summary>
    public static RelatedIndex Build(Archive archive) => new(archive);

    /// <summary>A ranker with scratch memory of its own; one per worker, not thread-safe.</summary>
    public RelatedRanker CreateRanker() => new(_archive);
}
