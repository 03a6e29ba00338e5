using System.Net;
using Microsoft.AspNetCore.Http;

namespace StaticArchive.Cli.Serving;

/// <summary>
/// Turns away what no browser that shows this site would send. A page of somebody else's can make a browser ask for
/// <c>localhost</c>, or rename itself to this machine (DNS rebinding); the Host and Origin headers give both away.
/// </summary>
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
