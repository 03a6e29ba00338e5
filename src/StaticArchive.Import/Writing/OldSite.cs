using System.Text.RegularExpressions;

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

/// <summary>What an export holds.</summary>
internal sealed record ExportedSite
{
    /// <summary>What the program is called in messages, such as <c>WordPress</c>.</summary>
    public required string Program { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The old site's address with a slash at its end.</summary>
    public Uri? Address { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>In the order of the export.</summary>
    public required ImmutableArray<ImportedStory> Stories { get; init; }

    /// <summary>Paths of the old site's images that the stories show.</summary>
    public ImmutableArray<string> Images { get; init; } = [];

    public required ImportNotes Notes { get; init; }
}

/// <summary>Finds the permalink pattern that most stories' old addresses have.</summary>
internal static partial class PatternFinder
{
    /// <summary>The pattern, or null where fewer than half of the stories share one.</summary>
    public static string? Find(IEnumerable<ImportedStory> stories)
    {
        var dated = stories.Where(story => story is { IsPage: false, Address: not null, Published: not null })
            .ToImmutableArray();
        var best = dated.Select(PatternOf).OfType<string>().CountBy(pattern => pattern)
            .OrderByDescending(pattern => pattern.Value).ThenBy(pattern => pattern.Key, StringComparer.Ordinal)
                .FirstOrDefault();
        return best.Key is not null && best.Value * 2 >= dated.Length
            && PermalinkPattern.Parse(best.Key, out _) is not null
            ? best.Key : null;
    }

    // The date's numbers are named where they are as segments; what is before them, up to the last segment, stays.
    private static string? PatternOf(ImportedStory story)
    {
        var match = Segments().Match(story.Address!);
        if (!match.Success)
            return null;
        var date = story.Published!.Value;
        var path = match.Groups["path"].Value;
        foreach (var (format, name) in ((string, string)[])[("yyyy", ":year"), ("MM", ":month"), ("dd", ":day")])
        {
            var number = $"/{date.ToString(format, CultureInfo.InvariantCulture)}/";
            var at = path.IndexOf(number, StringComparison.Ordinal);
            if (at < 0)
                break;
            path = path[..at] + $"/{name}/" + path[(at + number.Length)..];
        }
        return path + ":slug" + match.Groups["end"].Value;
    }

    [GeneratedRegex(@"^(?<path>/(?:[^/]+/)*)(?<slug>[^/]+?)(?<end>/|\.html)?$")]
    private static partial Regex Segments();
}
