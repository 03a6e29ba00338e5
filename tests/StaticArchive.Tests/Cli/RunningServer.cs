using System.Net;

namespace StaticArchive.Tests.Cli;

/// <summary>A server that the program runs beside the test, and a client that follows no redirect.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly WatchedWriter _output = new();
    private readonly Task<CommandRun> _run;

    private RunningServer(ArchiveOnDisk archive, string[] arguments) =>
        _run = archive.Start(_output, _stop.Token, [.. arguments, "--port", "0"]);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>What it says of where it is.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    public static async Task<RunningServer> StartAsync(ArchiveOnDisk archive, params string[] arguments)
    {
        var server = new RunningServer(archive, arguments);
        server.Address = await server._output.AddressAsync(server._run);
        server.Client.BaseAddress = new Uri(server.Address.GetLeftPart(UriPartial.Authority));
        return server;
    }

    /// <summary>Status, target and body of an answer, and the policy that it has in a header.</summary>
    public async Task<(HttpStatusCode Status, string? Location, string Body, string Policy)> Get(string path)
    {
        using var answer = await Client.GetAsync(path);
        var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var values)
            ? string.Join(", ", values)
            : "";
        return (
            answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(), policy);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Assert.Equal(0, (await _run).Code);
        Client.Dispose();
        _stop.Dispose();
    }
}
