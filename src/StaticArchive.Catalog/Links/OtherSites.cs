using System.Collections.Immutable;

namespace StaticArchive.Catalog.Links;

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
