using System.Net;
using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary>A server that the program runs beside the test, and a client that follows no redirect.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
        var deadline = DateTime.UtcNow + Patience;
        while (!AddressInText().IsMatch(server._output.ToString()))
        {
            if (server._run.IsCompleted)
                Assert.Fail((await server._run).Error);
            Assert.True(DateTime.UtcNow < deadline, "The server does not start.");
            await Task.Delay(20);
        }
        server.Address = new Uri(AddressInText().Match(server._output.ToString()).Value);
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

    [GeneratedRegex(@"http://localhost:\d+/\S*")]
    private static partial Regex AddressInText();
}
