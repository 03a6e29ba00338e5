using System.Collections.Concurrent;

namespace StaticArchive.Output;

/// <summary>Moves staged files into the output, in an order that leaves no link without its target at any moment. The
/// pages of a build link only to each other, so all new files come before the first page that links to them, and all
/// old ones stay until the last page that links to them is gone.</summary>
internal sealed class Publication(
    OutputFolder output,
    StagingArea staging,
    IReadOnlyList<string> files,
    WritePlan plan,
    int workers,
    Action<WriteProgress>? progress)
{
    /// <summary>Into a folder that holds nothing yet: whole folders at once, the front page last.</summary>
    public void MoveAll()
    {
        Announce();
        var entries = new DirectoryInfo(staging.Root).GetFileSystemInfos()
            .OrderBy(entry => entry.Name == "index.html" ? 2 : entry is FileInfo ? 1 : 0)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < entries.Length; i++)
        {
            FileOperation.Begin("publish", entries[i].FullName);
            Directory.Move(entries[i].FullName, output.FullPath(entries[i].Name));
            progress?.Invoke(new WriteProgress(WritePhase.Add, i + 1, entries.Length));
        }
        Conclude();
    }

    /// <summary>Over a site of an earlier build.</summary>
    public void MoveEach()
    {
        if (plan.Added.Length > 0)
            Announce();
        ClearTheWay();
        var newPages = plan.Added.Where(index => OutputPath.IsPage(files[index])).ToArray();
        foreach (
            var folder in plan.Added.Select(index => OutputPath.FolderOf(files[index])).Distinct(StringComparer.Ordinal)
        )
            output.CreateFolder(folder);
        if (plan.Added.Length > 1)
            Step(WritePhase.Reserve, newPages.Length, i => PlaceholderPage.Put(output, files[newPages[i]], i));
        var others = plan.Added.Except(newPages).ToArray();
        Step(WritePhase.Add, others.Length, i => Move(others[i]));
        Step(WritePhase.Add, newPages.Length, i => Move(newPages[i]));
        Step(WritePhase.Replace, plan.Changed.Length, i => Move(plan.Changed[i]));
        Remove();
        Conclude();
    }

    private void ClearTheWay()
    {
        foreach (var path in plan.Blocking)
        {
            Delete(path);
            RemoveEmptyFolders(OutputPath.FolderOf(path));
        }
    }

    private void Remove()
    {
        var pages = plan.Removed.Where(OutputPath.IsPage).ToArray();
        var others = plan.Removed.Except(pages, StringComparer.Ordinal).ToArray();
        if (plan.Removed.Length > 1)
            Step(WritePhase.Vacate, pages.Length, i => PlaceholderPage.Put(output, pages[i], i));
        Step(WritePhase.Remove, others.Length, i => Delete(others[i]));
        Step(WritePhase.Remove, pages.Length, i => Delete(pages[i]));
        foreach (var folder in plan.Vacated)
            RemoveEmptyFolders(folder);
    }

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > 0 && Directory.Exists(output.FullPath(folder))
            && !Directory.EnumerateFileSystemEntries(output.FullPath(folder)).Any())
        {
            FileOperation.Begin("publish", folder);
            Directory.Delete(output.FullPath(folder));
            folder = OutputPath.FolderOf(folder);
        }
    }

    private void Announce()
    {
        output.List(output.Listed.Union(files, StringComparer.Ordinal));
        progress?.Invoke(new WriteProgress(WritePhase.Announce, 1, 1));
    }

    private void Conclude()
    {
        if (plan.ListIsStale)
            output.List(files);
        progress?.Invoke(new WriteProgress(WritePhase.Conclude, 1, 1));
    }

    private void Move(int index)
    {
        FileOperation.Begin("publish", files[index]);
        File.Move(staging.PathOf(index), output.FullPath(files[index]), overwrite: true);
    }

    private void Delete(string path)
    {
        FileOperation.Begin("publish", path);
        File.Delete(output.FullPath(path));
    }

    private void Step(WritePhase phase, int count, Action<int> act)
    {
        var done = 0;
        Workers.Run(count, workers, () => index =>
        {
            act(index);
            progress?.Invoke(new WriteProgress(phase, Interlocked.Increment(ref done), count));
        });
    }
}

/// <summary>A page without links in the place of a new or an old page, so that pages which link to each other can be
/// added and removed one at a time. A browser that gets it asks again until the page is there.</summary>
internal static class PlaceholderPage
{
    private static ReadOnlySpan<byte> Page =>
        "<!doctype html><html lang=\"zxx\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">"u8
        + "<meta http-equiv=\"refresh\" content=\"2\"><title>…</title></head>"u8
        + "<body><h1>…</h1></body></html>\n"u8;

    /// <summary>Puts the page there by a rename from the staging folder.</summary>
    public static void Put(OutputFolder output, string path, int number)
    {
        var temporary = Path.Combine(output.Staging, "placeholder-" + number.ToString("d", null));
        FileOperation.Begin("publish", path);
        Directory.CreateDirectory(output.Staging);
        File.WriteAllBytes(temporary, Page);
        File.Move(temporary, output.FullPath(path), overwrite: true);
    }
}

/// <summary>Holds rendered files until all are ready.</summary>
/// <param name="output">The folder that they are for.</param>
/// <param name="files">The paths of the site, by index.</param>
/// <param name="mirrored">
/// Whether files have the same paths as in the output, so that whole folders can be moved; else they are in a few
/// folders by number.
/// </param>
internal sealed class StagingArea(OutputFolder output, IReadOnlyList<string> files, bool mirrored)
{
    private const int FilesPerFolder = 512;

    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>The top of a mirrored area.</summary>
    public string Root => Path.Combine(output.Staging, "files");

    public string PathOf(int index) =>
        mirrored
            ? Path.Combine(Root, files[index])
            : Path.Combine(Root, (index / FilesPerFolder).ToString("d", null), index.ToString("d", null));

    public void Store(int index, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(index);
        EnsureFolder(Path.GetDirectoryName(path)!);
        FileOperation.Begin("write", path);
        using var handle = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Keeps a copy of any length.</summary>
    public void Store(int index, Stream copy)
    {
        var path = PathOf(index);
        EnsureFolder(Path.GetDirectoryName(path)!);
        FileOperation.Begin("write", path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        copy.CopyTo(file);
    }

    private void EnsureFolder(string folder)
    {
        if (_folders.ContainsKey(folder))
            return;
        FileOperation.Begin("create", folder);
        Directory.CreateDirectory(folder);
        _folders[folder] = true;
    }
}
