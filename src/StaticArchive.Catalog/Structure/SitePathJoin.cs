namespace StaticArchive.Catalog.Structure;

/// <summary>Joins a relative path to the folder that it is relative to.</summary>
internal static class SitePathJoin
{
    /// <summary><paramref name="relative"/> seen from <paramref name="from"/> (a file, or an address that ends with a
    /// slash), with <c>.</c> and <c>..</c> resolved; null when it would leave the root.</summary>
    public static string? Join(string from, string relative)
    {
        var segments = new List<string>();
        var folder = from[..(from.LastIndexOf('/') + 1)];
        foreach (var segment in (folder + relative).Split('/'))
        {
            if (segment is ".")
                continue;
            if (segment is not "..")
                segments.Add(segment);
            else if (segments.Count > 0 && segments[^1].Length > 0)
                segments.RemoveAt(segments.Count - 1);
            else
                return null;
        }
        return string.Join('/', segments);
    }
}

/// <summary>Addresses on the archive's host that belong to another site, as the settings' <c>elsewhere</c> has
/// them.</summary>
/// <param name="Prefixes">Their first parts, each between slashes.</param>
/// <param name="Origin">Scheme and host, without a slash at the end.</param>
internal sealed record OtherSites(ImmutableArray<string> Prefixes, string Origin)
{
    public static OtherSites None { get; } = new([], "");

    public static OtherSites Of(ArchiveSettings settings) =>
        new(settings.Elsewhere, settings.BaseUrl.GetLeftPart(UriPartial.Authority));

    /// <summary>The whole address of a path that is not the archive's, or null.</summary>
    public string? AddressOf(string path)
    {
        foreach (var prefix in Prefixes)
        {
            if (
                path.StartsWith(prefix, StringComparison.Ordinal)
                || path.Length == prefix.Length - 1 && prefix.StartsWith(path, StringComparison.Ordinal))
                return Origin + SitePath.Encode(path);
        }
        return null;
    }
}
