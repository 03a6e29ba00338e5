using System.Buffers;
using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Source;

/// <summary>Where a link or an image leads, judged from the text of its address alone.</summary>
/// <param name="Kind">What the address is.</param>
/// <param name="Target">
/// Of this archive: percent-decoded, without query and fragment; external: the address, fit for an attribute except for
/// <c>&amp;</c>; refused: the scheme at fault, or empty.
/// </param>
/// <param name="Suffix">Query and fragment of an address in this archive, with their signs.</param>
internal readonly partial record struct LinkTarget(LinkTargetKind Kind, string Target, string Suffix)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=");

    /// <summary>Begins the name of a file that is looked for wherever in the input it may be.</summary>
    public const string FileScheme = "page:";

    /// <summary>Begins an address that only another generator knows.</summary>
    public const string UnknownScheme = "tag:";

    private static readonly SearchValues<char> Needless = SearchValues.Create(
        [.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), '\u007f', '\ufeff', '\u00a0']);

    private static readonly SearchValues<char> NeverInHost = SearchValues.Create(" \"'<>`{}|^()");

    /// <summary>Reads the address as a browser would, which skips control characters and takes backslashes for
    /// slashes.</summary>
    /// <param name="address">After Markdown's or HTML's own escapes.</param>
    /// <param name="site">The archive's own address: links to it are links within it.</param>
    public static LinkTarget Read(string address, Uri site)
    {
        var url = OfPelican(Clean(address));
        var scheme = SchemeLength(url);
        if (scheme < 0)
        {
            return IsSlash(url, 0) && IsSlash(url, 1)
                ? Web(string.Concat("https:", url), site)
                : Internal(url);
        }
        var name = url.AsSpan(0, scheme);
        if (Is(name, "http") || Is(name, "https"))
            return Web(url, site);
        if (Is(name, "mailto") || Is(name, "tel"))
            return new(LinkTargetKind.Mail, Encode(url, asciiOnly: true), "");
        if (Is(name, "xref") || Is(name, "page"))
            return Internal(url);
        return Is(name, "tag") ? new(LinkTargetKind.Unknown, "", "") : new(LinkTargetKind.Refused, name.ToString(), "");
    }

    /// <summary>The address of the web that is meant, where its scheme is missing or misspelt, or quotes are around it;
    /// else null.</summary>
    public static string? Mended(string? address)
    {
        if (address is not { Length: > 8 })
            return null;
        var bare = address.Trim('"', '“', '”', '„', '‘', '’', '\'', '<', '>');
        return bare.Length < address.Length && SitePath.IsWebAddress(bare) ? bare
            : bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && bare.AsSpan(4).IndexOf('.') > 0
                ? "https://" + bare
            : MisspeltScheme().Match(bare) is { Success: true } match ? "https://" + match.Groups["rest"].Value
            : null;
    }

    /// <summary>Whether it is a path of Windows, of a home folder, or of a file by its scheme.</summary>
    public static bool IsOnDisk(string? address) => address is not null
        && ((address.Length > 2 && char.IsAsciiLetter(address[0]) && address[1] == ':' && address[2] is '\\' or '/')
            || address.StartsWith('\\')
            || address.StartsWith("~/", StringComparison.Ordinal)
            || address.StartsWith("file:", StringComparison.OrdinalIgnoreCase));

    // "{filename}post.md" names a story, "{static}/map.png" a file; older sites write bars for the braces.
    private static string OfPelican(string url)
    {
        if (url.Length < 3 || url[0] is not ('{' or '|'))
            return url;
        var end = url.IndexOf(url[0] == '{' ? '}' : '|', 1);
        return end < 0 ? url : url[1..end] switch
        {
            "filename" => FileScheme + url[(end + 1)..],
            "static" or "attach" or "photo" or "image" => url[(end + 1)..],
            "index" => "/",
            "tag" or "category" or "author" => UnknownScheme + url[(end + 1)..],
            _ => url,
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string scheme) =>
        name.Equals(scheme, StringComparison.OrdinalIgnoreCase);

    private static bool IsSlash(string url, int index) => url.Length > index && url[index] is '/' or '\\';

    // What the URL standard removes before it looks for a scheme: spaces and controls at both ends, tabs and line ends
    // anywhere. Other controls go too; no address has any.
    private static string Clean(string address)
    {
        if (!address.AsSpan().ContainsAny(Needless))
            return address;
        return string.Concat(address.Trim().Where(c => c is >= ' ' and not '\u007f')).Trim();
    }

    private static int SchemeLength(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#");
        if (end <= 0 || url[end] != ':')
            return -1;
        // A colon behind anything else is part of a path ("notes 12:30.md"), unless the name is a disguise.
        var isScheme = char.IsAsciiLetter(url[0])
            && url[..end].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return isScheme || IsLikeScript(url[..end]) ? end : -1;
    }

    // "&#1;javascript:" and the like are cleaned away before; this catches what a laxer reader than a browser might
    // run.
    private static bool IsLikeScript(string name) =>
        string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant() is "javascript" or "vbscript" or "data";

    private static LinkTarget Web(string url, Uri site)
    {
        var afterScheme = url.IndexOf(':', StringComparison.Ordinal) + 1;
        while (IsSlash(url, afterScheme))
            afterScheme++;
        var rest = url.AsSpan(afterScheme);
        var authorityLength = rest.IndexOfAny("/\\?#");
        var authority = authorityLength < 0 ? rest : rest[..authorityLength];
        var path = authorityLength < 0 ? "" : rest[authorityLength..];
        if (authority.IsEmpty || authority.ContainsAny(NeverInHost))
            return new(LinkTargetKind.Refused, url[..url.IndexOf(':', StringComparison.Ordinal)], "");
        if (authority.Equals(site.Authority, StringComparison.OrdinalIgnoreCase)
            && WithinSite(path, site) is { } inside)
            return Internal(inside);
        var secure = url.StartsWith("https", StringComparison.OrdinalIgnoreCase);
        var encoded = Encode(path.ToString(), asciiOnly: true);
        return new(LinkTargetKind.External, string.Concat(secure ? "https://" : "http://", authority, encoded), "");
    }

    private static string? WithinSite(ReadOnlySpan<char> path, Uri site)
    {
        var basePath = site.AbsolutePath.AsSpan().TrimEnd('/');
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
            return null;
        var inside = path[basePath.Length..];
        if (inside.IsEmpty || inside[0] is '?' or '#')
            return string.Concat("/", inside);
        return inside[0] == '/' ? inside.ToString() : null;
    }

    private static LinkTarget Internal(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var target = end < 0 ? url : url[..end];
        var suffix = end < 0 ? "" : Encode(url[end..], asciiOnly: false);
        if (target.Contains('%', StringComparison.Ordinal))
            target = Uri.UnescapeDataString(target);
        return new(LinkTargetKind.Internal, target, suffix);
    }

    // Percent-encodes what a path, query or fragment may not hold, as UTF-8. Fragments keep letters beyond ASCII, as
    // ids do.
    private static string Encode(string url, bool asciiOnly)
    {
        if (!url.AsSpan().ContainsAnyExcept(Plain))
            return url;
        var encoded = new StringBuilder(url.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        var at = 0;
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        foreach (var rune in url.EnumerateRunes())
        {
            var index = at;
            at += rune.Utf16SequenceLength;
            if (index == fragment || (rune.Value == '%' && IsEscape(url, index)))
            {
                encoded.Append((char)rune.Value);
                continue;
            }
            if (rune.IsAscii ? Plain.Contains((char)rune.Value) : !asciiOnly && Rune.IsLetterOrDigit(rune))
            {
                encoded.Append(rune.ToString());
                continue;
            }
            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    // "htp://", "https//", "ttps:/", "http;//"; not "https:/", which browsers mend as well.
    [GeneratedRegex(@"^(?!https?:)h{0,2}t{1,3}p{1,2}s{0,2}(?:[:;.]/{1,3}|//)(?<rest>[^/\s:]+\.[^\s]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MisspeltScheme();

    private static bool IsEscape(string url, int percent) => url.Length > percent + 2
        && char.IsAsciiHexDigit(url[percent + 1]) && char.IsAsciiHexDigit(url[percent + 2]);
}

/// <summary>What an address is.</summary>
internal enum LinkTargetKind
{
    /// <summary>Of this archive.</summary>
    Internal,

    /// <summary>http or https elsewhere.</summary>
    External,

    Mail,

    /// <summary>A template tag of another generator that says nothing here; it is reported as a tag.</summary>
    Unknown,

    /// <summary>Of a scheme that could run something, or that no reader could follow.</summary>
    Refused,
}
