using System.Buffers;

namespace StaticArchive.Settings;

/// <summary>Checks addresses within the site that people write by hand: redirects, permalinks, navigation.</summary>
internal static class SitePath
{
    private const int MaxLength = 1_000;
    private const int MaxSegment = 200;

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>
    /// The percent-decoded site path with a leading slash, or null with what is wrong with it. A path cannot leave the
    /// site, and holds no query, fragment, scheme, backslash or control character.
    /// </summary>
    public static string? Read(string text, out string fault)
    {
        var path = text.Trim();
        fault = path.Length == 0 ? "is empty"
            : path.StartsWith("//", StringComparison.Ordinal) || HasScheme(path) ? "is an address of another site"
            : path.AsSpan().IndexOfAny('?', '#') >= 0 ? "has a query or fragment"
            : Decode(ref path) ?? SegmentFault(path) ?? "";
        if (fault.Length > 0)
            return null;
        return path[0] == '/' ? path : "/" + path;
    }

    /// <summary>Whether the text is an absolute http or https address.</summary>
    public static bool IsWebAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && !text.Any(char.IsControl);

    // Decoded once, then again if that still changes something: a server or browser in between may do so too.
    private static string? Decode(ref string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && !(i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2])))
                return "has a '%' that is not followed by two hexadecimal digits";
        }
        if (!path.Contains('%', StringComparison.Ordinal))
            return null;
        path = Uri.UnescapeDataString(path);
        return path.Contains('%', StringComparison.Ordinal) ? "is percent-encoded twice, or not as UTF-8" : null;
    }

    private static string? SegmentFault(string path)
    {
        if (path.Length > MaxLength)
            return "is longer than 1000 characters";
        foreach (var c in path)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFD')
                return "holds a control character";
            if (c == '\\')
                return "holds a backslash";
        }
        // Two slashes in front, once they are decoded, would name another host.
        if (path.StartsWith("//", StringComparison.Ordinal) || path.EndsWith("//", StringComparison.Ordinal))
            return "has an empty segment";
        var segments = path.Trim('/').Split('/');
        return Array.Exists(segments, segment => segment.Trim() is "." or "..") ? "has a '.' or '..' segment"
            : Array.Exists(segments, segment => segment.Length > MaxSegment) ? "has a segment of more than 200 characters"
            : Array.Exists(segments, segment => segment.Length == 0) && path != "/" ? "has an empty segment"
            : null;
    }

    private static bool HasScheme(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(path[0])
            && path.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }
}
