namespace StaticArchive.Output;

/// <summary>What is to happen in the output folder.</summary>
/// <param name="Added">Indexes of files that are not there yet.</param>
/// <param name="Changed">Indexes of files that hold other bytes.</param>
/// <param name="Blocking">Paths of an earlier build where the site now has a folder, or that lie where it now has a
/// file; they go first.</param>
/// <param name="Removed">The other paths of an earlier build that are there and no longer part of the site.</param>
/// <param name="Vacated">
/// Folders that an earlier build had files in that are no longer part of the site, to be removed where nothing is left
/// in them. A killed build can leave one empty, so what is there no more counts too.
/// </param>
/// <param name="ListIsStale">Whether the list of our files is to be written again.</param>
internal sealed record WritePlan(
    ImmutableArray<int> Added,
    ImmutableArray<int> Changed,
    ImmutableArray<string> Blocking,
    ImmutableArray<string> Removed,
    ImmutableArray<string> Vacated,
    bool ListIsStale)
{
    /// <exception cref="OutputException">A file that is not ours is where the site has one.</exception>
    public static WritePlan Make(
        OutputFolder output, IReadOnlyList<string> files, HashSet<string> fileSet, FileState[] states)
    {
        var changed = Indexes(states, FileState.Changed);
        RequireOurs(output, changed, files);
        var gone = output.Listed.Where(path => !Contains(fileSet, path, output.IgnoresCase)).ToArray();
        var added = Indexes(states, FileState.New);
        var there = gone.Where(path => IsThere(output, path)).ToArray();
        var isInTheWay = there.Length == 0 || added.IsEmpty ? _ => false : InTheWayOf(files, added, fileSet);
        return new WritePlan(
            added,
            changed,
            [.. there.Where(isInTheWay)],
            [.. there.Where(path => !isInTheWay(path))],
            [.. gone.Select(OutputPath.FolderOf).Distinct(StringComparer.Ordinal).Where(output.HasFolder)],
            output.Listed.Count != files.Count || !output.Listed.All(path => Contains(fileSet, path, ignoreCase: false))
        );
    }

    private static ImmutableArray<int> Indexes(FileState[] states, FileState wanted) =>
        [.. Enumerable.Range(0, states.Length).Where(index => states[index] == wanted)];

    // A file cannot be where a folder does, so what has the other's name goes before it comes.
    private static Func<string, bool> InTheWayOf(
        IReadOnlyList<string> files, ImmutableArray<int> added, HashSet<string> fileSet)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in added)
        {
            for (var folder = OutputPath.FolderOf(files[index]); folder.Length > 0 && folders.Add(folder);)
                folder = OutputPath.FolderOf(folder);
        }
        return path =>
        {
            if (folders.Contains(path))
                return true;
            for (var folder = OutputPath.FolderOf(path); folder.Length > 0; folder = OutputPath.FolderOf(folder))
            {
                if (Contains(fileSet, folder, ignoreCase: false))
                    return true;
            }
            return false;
        };
    }

    // The set ignores case. Where the file system does as well, the old file "A" is the new file "a" and must not be
    // removed.
    internal static bool Contains(HashSet<string> fileSet, string path, bool ignoreCase) =>
        fileSet.TryGetValue(path, out var actual) && (ignoreCase || actual == path);

    private static bool IsThere(OutputFolder output, string path) =>
        output.HasFolder(OutputPath.FolderOf(path)) && File.Exists(output.FullPath(path));

    private static void RequireOurs(OutputFolder output, ImmutableArray<int> changed, IReadOnlyList<string> files)
    {
        if (changed.IsEmpty)
            return;
        var ours = output.Listed.ToHashSet(
            output.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var foreign = changed
            .Select(index => files[index])
            .Where(path => !ours.Contains(path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (foreign.Length > 0)
        {
            throw new OutputException(
                $"{output.FullPath(foreign[0])} was not written by this program, and the site has a file of that name"
                + (foreign.Length > 1 ? $"; so have {foreign.Length - 1} more" : string.Empty)
                + ". Move it away and build again.");
        }
    }
}
