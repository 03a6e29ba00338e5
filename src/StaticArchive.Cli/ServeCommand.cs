using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>serve</c>: shows in a browser what is built.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var output = OutputArgument.Create();
        var server = new ServerArguments();
        var command = new Command("serve", "Serve the built site as a static host would.");
        command.Add(output);
        server.AddTo(command);
        command.SetAction((result, stop) =>
            RunAsync(surroundings.FullPath(result.GetRequiredValue(output)), server.Read(result), surroundings, stop));
        return command;
    }

    private static async Task<int> RunAsync(string output, ServerAddress address, Surroundings surroundings, CancellationToken stop)
    {
        if (!Directory.Exists(output))
            throw new UsageException($"There is no folder {surroundings.ShownPath(output)}. Build the site first, or name its folder by --output.");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, surroundings.Stop);
        var server = await LocalServer.StartAsync(address, new BuiltSiteAnswer(output).AnswerAsync, end.Token).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await surroundings.Output.WriteLineAsync($"{surroundings.ShownPath(output)} is served at {server.Address} until Ctrl+C.").ConfigureAwait(false);
            await surroundings.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }
}
