using System.Net;

namespace StaticArchive.Cli.Serving;

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
