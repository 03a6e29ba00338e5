using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>serve</c>: shows in a browser what is built.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var server = new ServerArguments();
        var command = new Command("serve", "Serve the built site as its host would; --host names another.");
        server.AddTo(command);
        command.SetAction((result, stop) =>
        {
            var output = site.Output(result);
            var named = site.Host(result);
            var host = named ?? site.FindHost(result) ?? WebHost.Plain;
            return RunAsync(
                output, new BuiltSiteAnswer(output, host, named is not null), server.Read(result), environment, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string output, BuiltSiteAnswer answer, ServerAddress address, CommandEnvironment environment,
        CancellationToken stop)
    {
        if (!Directory.Exists(output))
            throw new UsageException(
                $"There is no folder {environment.ShownPath(output)}. 'static-archive build' makes it; --output "
                    + "names another folder.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, environment.Stop);
        var server = await LocalServer
            .StartAsync(address, answer.AnswerAsync, end.Token)
            .ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var shown = server.Address.AbsoluteUri.TrimEnd('/') + answer.Home;
            await environment
                .Output.WriteLineAsync($"{environment.ShownPath(output)} is served at {shown} until Ctrl+C.")
                .ConfigureAwait(false);
            await environment.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, end.Token)
                .ContinueWith(_ => { }, TaskScheduler.Default)
                .ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }
}
