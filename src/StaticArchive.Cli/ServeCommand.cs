using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>serve</c>: shows in a browser what is built.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings, SiteArguments site)
    {
        var server = new ServerArguments();
        var command = new Command("serve", "Serve the built site as a static host would.");
        server.AddTo(command);
        command.SetAction((result, stop) =>
            RunAsync(site.Output(result, surroundings), server.Read(result), surroundings, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        string output, ServerAddress address, Surroundings surroundings, CancellationToken stop)
    {
        if (!Directory.Exists(output))
            throw new UsageException(
                $"There is no folder {surroundings.ShownPath(output)}. 'static-archive build' makes it; --output "
                    + "names another folder.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, surroundings.Stop);
        var server = await LocalServer
            .StartAsync(address, new BuiltSiteAnswer(output).AnswerAsync, end.Token)
            .ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await surroundings
                .Output.WriteLineAsync($"{surroundings.ShownPath(output)} is served at {server.Address} until Ctrl+C.")
                .ConfigureAwait(false);
            await surroundings.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, end.Token)
                .ContinueWith(_ => { }, TaskScheduler.Default)
                .ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }
}
