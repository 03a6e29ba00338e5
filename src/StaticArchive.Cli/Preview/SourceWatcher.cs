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
