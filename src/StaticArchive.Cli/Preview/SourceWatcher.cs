using System.Threading.Channels;

namespace StaticArchive.Cli.Preview;

/// <summary>Tells when something changes in the folders that a site is made of, and what.</summary>
internal sealed class SourceWatcher : IDisposable
{
    // Editors save in several steps, and a checkout touches many files: wait for a moment's quiet, but not for ever.
    // Half a save that was read all the same is shown for as long as reading the whole takes.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // Nothing reports that a watched folder was moved away and another put in its place.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    private readonly List<FolderWatch> _watches = [];
    private readonly Timer _looks;
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Lock _lock = new();
    private readonly HashSet<string> _input = new(StringComparer.Ordinal);
    private bool _theme;
    private bool _anything;

    public SourceWatcher(SiteOptions options)
    {
        Watch(options.InputFolder, "*", recursive: true, name => _input.Add(name.Replace('\\', '/')));
        WatchTheme(options.ThemeFolder);
        // The settings are read in every build.
        if (options.SettingsFile is { } settings)
            Watch(Path.GetDirectoryName(settings)!, Path.GetFileName(settings), recursive: false, _ => { });
        foreach (var folder in StaticFolders.Outside(options))
            Watch(folder, "*", recursive: true, _ => _anything = true);
        _looks = new Timer(_ => Look());
        _looks.Change(BetweenLooks, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends once something has changed and nothing more does for a moment.</summary>
    /// <returns>What has changed since the last time, or null where that was too much to follow.</returns>
    public async Task<SourceChanges?> WaitAsync(CancellationToken stop)
    {
        await _signals.Reader.ReadAsync(stop).ConfigureAwait(false);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Longest);
        do
        {
            await Task.Delay(Quiet, stop).ConfigureAwait(false);
        }
        while (_signals.Reader.TryRead(out _) && !patience.IsCancellationRequested);
        return Take();
    }

    public void Dispose()
    {
        _looks.Dispose();
        _watches.ForEach(watch => watch.Dispose());
    }

    // A site without a theme of its own may get one while it is watched.
    private void WatchTheme(string folder)
    {
        if (Directory.Exists(folder))
            Watch(folder, "*", recursive: true, _ => _theme = true);
        else if (Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent))
        {
            Watch(parent, Path.GetFileName(folder), recursive: false, _ =>
            {
                _theme = true;
                if (Directory.Exists(folder))
                    Watch(folder, "*", recursive: true, _ => _theme = true);
            });
        }
    }

    private void Watch(string folder, string filter, bool recursive, Action<string> note)
    {
        var watch = new FolderWatch(folder, filter, recursive, name => Signal(name, note));
        _watches.Add(watch);
        watch.Follow();
    }

    private void Look()
    {
        _watches.ForEach(watch => watch.Follow());
        try
        {
            _looks.Change(BetweenLooks, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The preview ends.
        }
    }

    private void Signal(string? name, Action<string> note)
    {
        lock (_lock)
        {
            if (name is null)
                _anything = true;
            else
                note(name);
        }
        _signals.Writer.TryWrite(true);
    }

    private SourceChanges? Take()
    {
        lock (_lock)
        {
            var changes = _anything ? null : new SourceChanges([.. _input], _theme);
            _input.Clear();
            _theme = _anything = false;
            return changes;
        }
    }
}

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
