using System.Net;
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
        // No page of another site shows a draft's images or runs a file of data as its script.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-store";
        return answer(context);
    }
}

/// <summary>Where a server listens.</summary>
/// <param name="Host">A name or an address of this machine.</param>
/// <param name="Port">0: any that is free.</param>
internal sealed record ServerAddress(string Host, int Port)
{
    public bool IsLoopback =>
        Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The address to bind to, or null for both loopback addresses.</summary>
    /// <exception cref="UsageException">The name is unknown.</exception>
    public async Task<IPAddress?> ResolveAsync(CancellationToken stop)
    {
        if (Host == "localhost")
            return Port == 0 ? IPAddress.Loopback : null;
        if (IPAddress.TryParse(Host, out var address))
            return address;
        try
        {
            return (await Dns.GetHostAddressesAsync(Host, stop).ConfigureAwait(false))[0];
        }
        catch (System.Net.Sockets.SocketException)
        {
            throw new UsageException(
                $"'{Host}' is not a name of this machine. Name localhost or an address by --bind.");
        }
    }
}

/// <summary>Turns away what no browser that shows this site would send. A page of somebody else's can make a browser
/// ask for <c>localhost</c>, or rename itself to this machine (DNS rebinding); the Host and Origin headers give both
/// away.</summary>
internal sealed class RequestGuard(ServerAddress address)
{
    /// <summary>The status to answer with, or null when the request may pass.</summary>
    public int? Refusal(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        if (!IsOurs(request.Host.Host))
            return StatusCodes.Status421MisdirectedRequest;
        foreach (var origin in request.Headers.Origin)
        {
            if (
                !Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                || !IsOurs(uri.Host)
                || uri.Port != request.Host.Port)
                return StatusCodes.Status403Forbidden;
        }
        return IsPlain(request.Path.Value ?? string.Empty) ? null : StatusCodes.Status400BadRequest;
    }

    // An address in digits cannot be rebound to another machine, a name can.
    private bool IsOurs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals(address.Host, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && (IPAddress.IsLoopback(ip) || !address.IsLoopback));

    // The server has decoded the path once; what still looks like a way up or out is meant to harm.
    private static bool IsPlain(string path) =>
        path.StartsWith('/')
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Any(letter => char.IsControl(letter) || letter == '\\')
        && !path.Split('/').Any(segment => segment is "." or "..");
}
