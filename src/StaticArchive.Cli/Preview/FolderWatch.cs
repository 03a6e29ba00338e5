namespace StaticArchive.Cli.Preview;

/// <summary>Watches one folder by its name: when another comes in its place, by a checkout or a copy, it goes on with
/// that one.</summary>
/// <param name="folder">The folder.</param>
/// <param name="filter">Which names count.</param>
/// <param name="recursive">Whether what is below it counts too.</param>
/// <param name="changed">Called with the path that has changed, relative to the folder; with null where that is not
/// known.</param>
internal sealed class FolderWatch(string folder, string filter, bool recursive, Action<string?> changed) : IDisposable
{
    // A folder that has just come is still being filled, and what comes before the watch has begun is not reported.
    private const int LooksWhileFilling = 4;

    private FileSystemWatcher? _watcher;
    private int _looksToCome;
    private (ulong, ulong)? _identity;

    /// <summary>Begins to watch, or goes on with the folder that has come in the place of the watched one.</summary>
    public void Follow()
    {
        var identity = OpenFile.IdentityOf(folder);
        if (identity == _identity)
        {
            if (--_looksToCome >= 0)
                changed(null);
            return;
        }
        var isFirst = _watcher is null && _identity is null;
        _watcher?.Dispose();
        _watcher = null;
        _identity = identity;
        try
        {
            if (identity is not null)
                _watcher = Watch();
        }
        catch (Exception fault) when (!isFirst && fault is IOException or ArgumentException)
        {
            // It went away again; the next look finds out.
            _identity = null;
        }
        if (isFirst)
            return;
        _looksToCome = LooksWhileFilling;
        changed(null);
    }

    public void Dispose() => _watcher?.Dispose();

    private FileSystemWatcher Watch()
    {
        var watcher = new FileSystemWatcher(folder, filter)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter =
                NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => changed(change.Name);
        watcher.Created += (_, change) => changed(change.Name);
        watcher.Deleted += (_, change) => changed(change.Name);
        watcher.Renamed += (_, change) =>
        {
            changed(change.OldName);
            changed(change.Name);
        };
        // Too many at once: what changed is not known, that something did is.
        watcher.Error += (_, _) => changed(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
