namespace StaticArchive.Catalog.Links;

/// <summary>Joins a relative path to the folder that it is relative to.</summary>
internal static class SitePathJoin
{
    /// <summary>
    /// <paramref name="relative"/> seen from <paramref name="from"/> (a file, or an address that ends with a slash),
    /// with
    /// <c>.</c> and <c>..</c> resolved; null when it would leave the root.
    /// </summary>
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
