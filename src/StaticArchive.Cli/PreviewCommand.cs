using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StaticArchive.Cli.Preview;
using StaticArchive.Cli.Printing;
using StaticArchive.Cli.Serving;
using StaticArchive.Diagnostics;

namespace StaticArchive.Cli;

/// <summary><c>preview</c>: shows the site as it would be, follows every change, and writes nothing.</summary>
internal static class PreviewCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var site = new SiteArguments();
        var server = new ServerArguments();
        var command = new Command("preview", "Show the site with its drafts in a browser, reloading when a file changes. Nothing is written.");
        site.AddTo(command);
        server.AddTo(command);
        command.SetAction((result, stop) =>
            RunAsync(site.Read(result, surroundings) with { IncludeDrafts = true }, server.Read(result), surroundings, stop));
        return command;
    }

    private static async Task<int> RunAsync(SiteOptions options, ServerAddress address, Surroundings surroundings, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, surroundings.Stop);
        var begun = new TaskCompletionSource<PreviewSession>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new PreviewAnswer(begun.Task, options.BaseUrl?.AbsolutePath.TrimEnd('/') ?? string.Empty);
        var server = await LocalServer.StartAsync(address, answer.AnswerAsync, end.Token).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            options = options with { BaseUrl = options.BaseUrl ?? server.Address };
            using var watcher = new SourceWatcher(options);
            var session = new PreviewSession(options, surroundings);
            Rebuild(session, surroundings);
            begun.SetResult(session);
            await surroundings.Output.WriteLineAsync($"Preview at {server.Address} until Ctrl+C.").ConfigureAwait(false);
            await FollowAsync(session, watcher, surroundings, end.Token).ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }

    private static async Task FollowAsync(PreviewSession session, SourceWatcher watcher, Surroundings surroundings, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await surroundings.Output.FlushAsync(stop).ConfigureAwait(false);
                await watcher.WaitAsync(stop).ConfigureAwait(false);
                Rebuild(session, surroundings);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C.
        }
    }

    private static void Rebuild(PreviewSession session, Surroundings surroundings)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            Print(session.Rebuild(), Stopwatch.GetElapsedTime(start), session, surroundings);
        }
        catch (IOException exception)
        {
            // A file went away while it was read; its going is a change that brings us here again.
            surroundings.Error.WriteLine($"static-archive: {exception.Message}");
        }
    }

    private static void Print(ImmutableArray<LocatedFinding> findings, TimeSpan elapsed, PreviewSession session, Surroundings surroundings)
    {
        var text = new FindingText(surroundings.Output, new Ink(surroundings.Colours));
        foreach (var finding in findings)
            text.Print(finding);
        var errors = findings.Count(finding => finding.Diagnostic.Severity == Severity.Error);
        var site = session.Current.Site is { } shown ? $"{shown.Archive.Stories.Length} stories" : "no site yet";
        surroundings.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{site}; errors: {errors}, other findings: {findings.Length - errors} ({elapsed.TotalSeconds:f2} s)"));
    }
}
