using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticArchive.Planning;

/// <summary>Addresses as links and machines write them.</summary>
internal static class UrlText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    private const int MaxShortened = 44;

    /// <summary>The host without its "www.".</summary>
    public static string Host(string url) => !Uri.TryCreate(url, UriKind.Absolute, out var uri) ? url
        : uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..]
        : uri.Host;

    /// <summary>Host and the end of the path, for readers: "bbc.co.uk/…/uk-wales-53734716".</summary>
    public static string Shortened(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;
        var host = Host(url);
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return host;
        var last = Uri.UnescapeDataString(segments[^1]);
        var room = Math.Max(12, MaxShortened - host.Length);
        if (last.Length > room)
            last = last[..room].TrimEnd('-', '_', '.') + "…";
        return segments.Length == 1 ? $"{host}/{last}" : $"{host}/…/{last}";
    }

    /// <summary>Percent-encodes what an address cannot hold; what is encoded already stays so.</summary>
    public static string Encode(string url)
    {
        var at = url.AsSpan().IndexOfAnyExcept(Plain);
        if (at < 0)
            return url;
        var encoded = new StringBuilder(url, 0, at, url.Length + 16);
        foreach (var part in Encoding.UTF8.GetBytes(url[at..]))
        {
            if (Plain.Contains((char)part) && part < 128)
                encoded.Append((char)part);
            else if (part == '%')
                encoded.Append('%');
            else
                encoded.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
        }
        return LonePercents(encoded);
    }

    private static string LonePercents(StringBuilder url)
    {
        for (var i = url.Length - 1; i >= 0; i--)
        {
            var isEscape = i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2]);
            if (url[i] == '%' && !isEscape)
                url.Insert(i + 1, "25");
        }
        return url.ToString();
    }
}
