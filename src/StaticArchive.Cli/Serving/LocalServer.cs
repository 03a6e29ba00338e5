using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace StaticArchive.Cli.Serving;

/// <summary>A web server for the person at this machine.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LocalServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    /// <summary>What to open in a browser.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalServer> StartAsync(
        ServerAddress address, RequestDelegate answer, CancellationToken stop)
    {
        var ip = await address.ResolveAsync(stop).ConfigureAwait(false);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (ip is null)
                kestrel.ListenLocalhost(address.Port, Http1);
            else
                kestrel.Listen(ip, address.Port, Http1);
        });
        var application = builder.Build();
        var guard = new RequestGuard(address);
        application.Run(context => AnswerAsync(context, guard, answer));
        try
        {
            await application.StartAsync(stop).ConfigureAwait(false);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new UsageException(
                $"Port {address.Port} is taken. Choose another by --port, or any that is free by --port 0.");
        }
        var bound = application
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        var shownHost = address.IsLoopback ? "localhost" : address.Host;
        return new LocalServer(application, new UriBuilder(bound) { Host = shownHost }.Uri);
    }

    public async ValueTask DisposeAsync()
    {
        // Open event streams would hold up an orderly end.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static void Http1(ListenOptions options) => options.Protocols = HttpProtocols.Http1;

    private static Task AnswerAsync(HttpContext context, RequestGuard guard, RequestDelegate answer)
    {
        if (guard.Refusal(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        return answer(context);
    }
}
