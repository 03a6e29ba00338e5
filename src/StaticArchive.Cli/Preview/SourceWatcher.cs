using System.Threading.Channels;

namespace StaticArchive.Cli.Preview;

/// <summary>Tells when something changes in the folders that a site is made of.</summary>
internal sealed class SourceWatcher : IDisposable
{
    // Editors save in several steps, and a checkout touches many files: wait for a moment's quiet, but not for ever. Half a save that was
    // read all the same is shown for as long as reading the whole takes.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public SourceWatcher(SiteOptions options)
    {
        Watch(options.InputFolder, "*", recursive: true);
        Watch(options.ThemeFolder, "*", recursive: true);
        if (options.SettingsFile is { } settings)
            Watch(Path.GetDirectoryName(settings)!, Path.GetFileName(settings), recursive: false);
    }

    /// <summary>Ends once something has changed and nothing more does for a moment.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        await _signals.Reader.ReadAsync(stop).ConfigureAwait(false);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Longest);
        do
        {
            await Task.Delay(Quiet, stop).ConfigureAwait(false);
        }
        while (_signals.Reader.TryRead(out _) && !patience.IsCancellationRequested);
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string folder, string filter, bool recursive)
    {
        var watcher = new FileSystemWatcher(folder, filter)
        {
            IncludeSubdirectories = recursive,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watchers.Add(watcher);
        watcher.Changed += (_, _) => Signal();
        watcher.Created += (_, _) => Signal();
        watcher.Deleted += (_, _) => Signal();
        watcher.Renamed += (_, _) => Signal();
        // Too many at once: what changed is not known, that something did is.
        watcher.Error += (_, _) => Signal();
        watcher.EnableRaisingEvents = true;
    }

    private void Signal() => _signals.Writer.TryWrite(true);
}
