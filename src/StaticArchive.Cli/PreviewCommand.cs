using System.CommandLine;
using System.Diagnostics;

namespace StaticArchive.Cli;

/// <summary><c>preview</c>: shows the site as it would be, follows every change, and writes nothing.</summary>
internal static class PreviewCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var server = new ServerArguments();
        var command = new Command(
            "preview",
            "Show the site with its drafts in a browser, reloading when a file changes. Nothing is written.");
        server.AddTo(command);
        command.SetAction((result, stop) =>
            RunAsync(Shown(site.Read(result)), server.Read(result), environment, stop));
        return command;
    }

    private static SiteOptions Shown(SiteOptions options) =>
        options with { IncludeDrafts = true, IsPreview = true };

    private static async Task<int> RunAsync(SiteOptions options, ServerAddress address, CommandEnvironment environment,
        CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, environment.Stop);
        var begun = new TaskCompletionSource<PreviewSession>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new PreviewAnswer(begun.Task, options.BaseUrl?.AbsolutePath.TrimEnd('/') ?? string.Empty);
        var server = await LocalServer.StartAsync(address, answer.AnswerAsync, end.Token).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            options = options with { BaseUrl = options.BaseUrl ?? server.Address };
            using var watcher = new SourceWatcher(options);
            var cache = new BuildCache(environment.FullPath(".cache"), BuildCommand.CacheKey());
            var session = new PreviewSession(options with { Cache = cache }, environment);
            var report = new PreviewReport(session, environment);
            if (Begin(session, begun))
                await environment.Output.WriteLineAsync(
                    $"{server.Address} shows lists of stories; their texts are being read.").ConfigureAwait(false);
            // The watcher began before the folders were looked at, so the first build need not look again.
            Rebuild(session, new SourceChanges([], Theme: false), begun, report, environment);
            await environment.Output.WriteLineAsync($"Preview at {server.Address} until Ctrl+C.")
                .ConfigureAwait(false);
            await FollowAsync(changes =>
                Rebuild(session, changes, begun, report, environment), watcher, environment, end.Token)
                    .ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }

    private static async Task FollowAsync(Action<SourceChanges?> rebuild, SourceWatcher watcher,
        CommandEnvironment environment, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await environment.Output.FlushAsync(stop).ConfigureAwait(false);
                rebuild(await watcher.WaitAsync(stop).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C.
        }
    }

    private static bool Begin(PreviewSession session, TaskCompletionSource<PreviewSession> begun)
    {
        try
        {
            return session.Begin() && begun.TrySetResult(session);
        }
        catch (IOException)
        {
            // The build, which comes next, reports it.
            return false;
        }
    }

    // Pages are shown before the findings are printed, for which the files at fault are read once more.
    private static void Rebuild(PreviewSession session, SourceChanges? changes,
        TaskCompletionSource<PreviewSession> begun, PreviewReport report, CommandEnvironment environment)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var findings = session.Rebuild(changes);
            var elapsed = Stopwatch.GetElapsedTime(start);
            begun.TrySetResult(session);
            report.Print(findings, elapsed);
        }
        catch (IOException exception)
        {
            // A file went away while it was read; its going is a change that brings us here again.
            begun.TrySetResult(session);
            environment.Error.WriteLine($"static-archive: {exception.Message}");
        }
    }
}
