using System.Buffers;

namespace StaticArchive.Urls;

/// <summary>Checks addresses within the site that people write by hand: redirects, permalinks, navigation.</summary>
internal static class SitePath
{
    private const int MaxBytes = 1_000;

    private static readonly SearchValues<char> Unencoded =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&()*+;=:@");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>The percent-decoded site path with a leading slash, or null with what is wrong with it. A path cannot
    /// leave the site, and holds no query, fragment, scheme, backslash or control character.</summary>
    public static string? Read(string text, out string fault)
    {
        var path = text.Trim();
        fault = path.Length == 0 ? "is empty"
            : path.StartsWith("//", StringComparison.Ordinal) || HasScheme(path)
                ? "is a whole address, and not a path of this site"
            : path.AsSpan().IndexOfAny('?', '#') >= 0 ? "has a query or fragment"
            : Decode(ref path) ?? SegmentFault(path) ?? "";
        if (fault.Length > 0)
            return null;
        return path[0] == '/' ? path : "/" + path;
    }

    /// <summary>As <see cref="Read"/>, for an address that something of the site is to have. Names that begin with a
    /// dot belong to servers and programs: a folder <c>.htaccess</c> makes Apache refuse every page.</summary>
    public static string? ReadClaim(string text, out string fault)
    {
        if (Read(text, out fault) is not { } path)
            return null;
        if (path.Contains("/.", StringComparison.Ordinal))
            fault = "has a segment that begins with a dot";
        else if (path.Split('/').Any(segment => segment.EndsWith(' ') || (segment.EndsWith('.') && segment.Length > 0)))
            fault = "has a segment that ends with a dot or a space";
        return fault.Length == 0 ? path : null;
    }

    /// <summary>A path of a file, with every character percent-encoded that has a meaning in an address or a list of
    /// them.</summary>
    public static string Encode(string path)
    {
        if (path.AsSpan().IndexOfAnyExcept(Unencoded) < 0)
            return path;
        var encoded = new StringBuilder(path.Length + 16);
        foreach (var part in Encoding.UTF8.GetBytes(path))
        {
            if (part < 128 && Unencoded.Contains((char)part))
                encoded.Append((char)part);
            else
                encoded.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    /// <summary>Whether the text is an absolute http or https address.</summary>
    public static bool IsWebAddress(string text) =>
        (
            text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0
        && !text.Any(char.IsControl);

    // Decoded once, then again if that still changes something: a server or browser in between may do so too.
    private static string? Decode(ref string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%'
                && !(i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2])))
                return "has a '%' that is not followed by two hexadecimal digits";
        }
        if (!path.Contains('%', StringComparison.Ordinal))
            return null;
        path = Uri.UnescapeDataString(path);
        return path.Contains('%', StringComparison.Ordinal) ? "is percent-encoded twice, or not as UTF-8" : null;
    }

    private static string? SegmentFault(string path)
    {
        if (Encoding.UTF8.GetByteCount(path) > MaxBytes)
            return "is longer than 1000 bytes";
        if (path.Contains('\\', StringComparison.Ordinal))
            return "holds a backslash";
        // Two slashes in front, once they are decoded, would name another host.
        if (path.StartsWith("//", StringComparison.Ordinal) || path.EndsWith("//", StringComparison.Ordinal))
            return "has an empty segment";
        foreach (var segment in path.Trim('/').Split('/'))
        {
            if (segment.Length == 0 && path != "/")
                return "has an empty segment";
            if (segment.Trim() is "." or "..")
                return "has a '.' or '..' segment";
            if (segment.Length > 0 && PathSegment.Fault(segment) is { } fault)
                return fault.StartsWith("is longer", StringComparison.Ordinal) ? $"has a segment that {fault}" : fault;
        }
        return null;
    }

    private static bool HasScheme(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(path[0])
            && path.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
