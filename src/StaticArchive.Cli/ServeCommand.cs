using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>serve</c>: shows in a browser what is built.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings, SiteArguments site)
    {
        var server = new ServerArguments();
        var command = new Command("serve", "Serve the built site as its host would; --host names another.");
        server.AddTo(command);
        command.SetAction((result, stop) =>
        {
            var output = site.Output(result, surroundings);
            var named = site.Host(result);
            var host = named ?? site.FindHost(result, surroundings) ?? WebHost.Plain;
            return RunAsync(
                output, new BuiltSiteAnswer(output, host, named is not null), server.Read(result), surroundings, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string output, BuiltSiteAnswer answer, ServerAddress address, Surroundings surroundings,
        CancellationToken stop)
    {
        if (!Directory.Exists(output))
            throw new UsageException(
                $"There is no folder {surroundings.ShownPath(output)}. 'static-archive build' makes it; --output "
                    + "names another folder.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, surroundings.Stop);
        var server = await LocalServer
            .StartAsync(address, answer.AnswerAsync, end.Token)
            .ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var shown = server.Address.AbsoluteUri.TrimEnd('/') + answer.Home;
            await surroundings
                .Output.WriteLineAsync($"{surroundings.ShownPath(output)} is served at {shown} until Ctrl+C.")
                .ConfigureAwait(false);
            await surroundings.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, end.Token)
                .ContinueWith(_ => { }, TaskScheduler.Default)
                .ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }
}
