namespace StaticArchive.Output;

/// <summary>What will change in the output folder.</summary>
/// <param name="Added">Indexes of files that are not there yet.</param>
/// <param name="Changed">Indexes of files that hold other bytes.</param>
/// <param name="Blocking">Files of an earlier build where the site now has a folder, or below a path where it now has
/// a file; they are removed first.</param>
/// <param name="Removed">The other files of an earlier build that exist and are no longer part of the site.</param>
/// <param name="Vacated">
/// Folders of files that are no longer part of the site; they are removed if they are empty. A killed build can leave
/// an empty one, so files that no longer exist count too.
/// </param>
/// <param name="ListIsStale">Whether the list of our files must be written again.</param>
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
        var added = Indexes(states, FileState.New);
        var there = output.Gone.Where(path => IsThere(output, path)).ToArray();
        var isInTheWay = there.Length == 0 || added.IsEmpty ? _ => false : InTheWayOf(files, added, fileSet);
        return new WritePlan(
            added,
            changed,
            [.. there.Where(isInTheWay)],
            [.. there.Where(path => !isInTheWay(path))],
            [.. output.Gone.Select(OutputPath.FolderOf).Distinct(StringComparer.Ordinal).Where(output.HasFolder)],
            output.Listed.Count != files.Count
                || !output.Listed.All(path => OutputFolder.Contains(fileSet, path, ignoreCase: false))
        );
    }

    private static ImmutableArray<int> Indexes(FileState[] states, FileState wanted) =>
        [.. Enumerable.Range(0, states.Length).Where(index => states[index] == wanted)];

    // A file and a folder cannot share a name, so the old one goes before the new one comes.
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
                if (OutputFolder.Contains(fileSet, folder, ignoreCase: false))
                    return true;
            }
            return false;
        };
    }

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
