namespace StaticArchive.Import.Writing;

/// <summary>The site that an export comes from: tells its own addresses from others.</summary>
internal sealed class OldSite(Uri? root)
{
    /// <summary>The site's address with a slash at its end.</summary>
    public Uri? Root { get; } = root is null || root.AbsolutePath.EndsWith('/') ? root
        : new Uri(root.GetLeftPart(UriPartial.Path) + "/");

    /// <summary>The site of that address, or one that has none.</summary>
    public static OldSite Of(string? address) =>
        new(address is not null && SitePath.IsWebAddress(address.Trim()) ? new Uri(address.Trim()) : null);

    /// <summary>The path on the site, with a slash in front and with query and fragment; null for another site's
    /// address.</summary>
    public string? PathOf(string address)
    {
        if (Root is null)
            return null;
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
            address = Root.GetLeftPart(UriPartial.Authority) + address;
        else if (address.StartsWith("//", StringComparison.Ordinal))
            address = "https:" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            || !HostOf(uri).Equals(HostOf(Root), StringComparison.OrdinalIgnoreCase) || uri.Port != Port(uri))
            return null;
        var path = uri.PathAndQuery + uri.Fragment;
        if (path.StartsWith(Root.AbsolutePath, StringComparison.Ordinal))
            return "/" + Readable(path[Root.AbsolutePath.Length..]);
        return path + "/" == Root.AbsolutePath ? "/" : null;
    }

    /// <summary>What a link or an image of a story leads to here: a path where it is the site's own.</summary>
    public string? Link(string address) => PathOf(address) ?? Addresses.Safe(address);

    /// <summary>The path without query and fragment; null where a query names the page, for no file has such an
    /// address.</summary>
    public string? PageOf(string? address)
    {
        var path = address is null ? null : PathOf(address);
        if (path is null || path == "/" || path.Contains('?', StringComparison.Ordinal))
            return null;
        var plain = path.Split('#')[0];
        return SitePath.Read(plain, out _) is null ? null : plain;
    }

    private static int Port(Uri uri) => uri.Scheme == "http" ? 80 : 443;

    private static string HostOf(Uri uri) =>
        uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;

    // Letters of other scripts as people write them; what a path needs escaped stays so.
    private static string Readable(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal))
            return path;
        var readable = Uri.UnescapeDataString(path);
        return readable.Any(c =>
            c is '%' or '?' or '#' or '\\' or '\uFFFD' || char.IsControl(c) || char.IsWhiteSpace(c)) ? path : readable;
    }
}
