using System.Collections.Immutable;

namespace StaticArchive.Input;

/// <summary>What an input folder holds, each list in ordinal order of the paths.</summary>
/// <param name="Stories">Stories, pages and introductions of facet values.</param>
/// <param name="FolderMetadata">The <c>_directory.yml</c> files.</param>
/// <param name="Assets">Files that are copied as they are.</param>
internal sealed record InputListing(
    ImmutableArray<InputFile> Stories,
    ImmutableArray<InputFile> FolderMetadata,
    ImmutableArray<InputAsset> Assets)
{
    /// <summary>Whether symbolic links were met on the way: then a file may stand in several places.</summary>
    public bool HasLinks { get; init; }

    /// <summary>The listing with a note of the stories that were written to, whatever their length and time
    /// say.</summary>
    public InputListing WithWrites(IEnumerable<string> changed, int round)
    {
        var stories = Stories.ToBuilder();
        foreach (var path in changed)
        {
            if (Find(Stories, path, static story => story.Path) is >= 0 and var story)
                stories[story] = stories[story] with { Round = round };
        }
        return this with { Stories = stories.ToImmutable() };
    }

    /// <summary>Whether the file is listed, or any below a folder of that name.</summary>
    public bool Knows(string path) =>
        Knows(Stories, path, static file => file.Path)
        || Knows(FolderMetadata, path, static file => file.Path)
        || Knows(Assets, path, static asset => asset.Path);

    /// <summary>Index of the entry with that path, or the complement of where it would stand.</summary>
    public static int Find<T>(ImmutableArray<T> entries, string path, Func<T, string> pathOf)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(pathOf(entries[middle]), path);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return ~low;
    }

    private static bool Knows<T>(ImmutableArray<T> entries, string path, Func<T, string> pathOf)
    {
        var folder = path + "/";
        var below = ~Find(entries, folder, pathOf);
        return Find(entries, path, pathOf) >= 0
            || (below < entries.Length && pathOf(entries[below]).StartsWith(folder, StringComparison.Ordinal));
    }
}
