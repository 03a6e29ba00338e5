using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA083x: where the site is published.</summary>
internal static class HostRules
{
    public static readonly Rule DoubtfulAddress = new("SA0830", "doubtful-address", Severity.Warning,
        "The address of the site is one that readers cannot reach, and feeds, the sitemap and shared links give it.",
        "Write the address that the site is published at into 'baseUrl', or give it by --base-url.");

    public static readonly Rule NearHostLimit = new("SA0831", "near-host-limit", Severity.Warning,
        "The site comes close to what its host takes, or is beyond it.",
        "Publish less: fewer feeds ('feeds'), smaller pictures ('images'); or choose another host.");

    public static readonly Rule UnpublishedHostRules = new("SA0832", "unpublished-host-rules", Severity.Warning,
        "The file or line holds rules for a host, and they are not published.",
        "Write them as 'redirects' or 'headers' in archive.yml; or name the file in 'copy', such as "
            + "'copy: [_redirects]', and it is added to what the archive writes.");

    public static ImmutableArray<Rule> All { get; } = [DoubtfulAddress, NearHostLimit, UnpublishedHostRules];
}
