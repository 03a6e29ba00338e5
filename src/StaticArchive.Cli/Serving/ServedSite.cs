using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Serving;

/// <summary>What a host makes of a built site beside its files, as it is now.</summary>
/// <param name="Path">What stands before every address of the folder: empty, or <c>/archive</c>.</param>
/// <param name="Redirects">The rules of the host, in their order.</param>
/// <param name="Headers">The headers that it sends.</param>
internal sealed partial record ServedSite(string Path, ImmutableArray<RedirectRule> Redirects, HeaderRules Headers)
{
    private const string Nginx = "_nginx.conf";
    private const string Bucket = "_s3-website.json";

    // The feed of the site names itself, whatever the theme is, and it is in the folder of the site.
    private const string Feed = "feed.xml";

    public static ServedSite Read(BuiltFolder folder, WebHost host)
    {
        var path = host.ServesRoot ? "" : PathOf(folder.Lines(Feed).Select(line => Self().Match(line)), Feed);
        if (host.ReadsTables)
        {
            var headers = HeaderRules.Read(folder.Lines("_headers"));
            return new(path, RedirectRules.Read(folder.Lines("_redirects")), headers);
        }
        if (host.Name == WebHost.Nginx.Name)
        {
            var (redirects, sent) = NginxRules.Read(folder.Lines(Nginx));
            return new(path, redirects, sent);
        }
        var rules = host.Name == WebHost.S3.Name && folder.Find("/" + Bucket) is { } file
            ? S3Rules.Read(File.ReadAllText(file))
            : [];
        return new(path, rules, HeaderRules.None);
    }

    /// <summary>Whether the host reads the file, or its owner does, and nobody is shown it.</summary>
    public static bool IsHidden(string path) =>
        path is "/_headers" or "/_redirects" or "/" + Nginx or "/" + Bucket;

    /// <summary>The address of the home page, as far as the folder says it.</summary>
    public string HomeIn(BuiltFolder folder)
    {
        var lines = folder.Find("/index.html") is null ? folder.Lines("robots.txt") : [];
        return (PathOf(lines.Select(line => Sitemap().Match(line)), "sitemap.xml") is { Length: > 0 } path
            ? path : Path) + "/";
    }

    private static string PathOf(IEnumerable<Match> addresses, string name) =>
        addresses.FirstOrDefault(address => address.Success) is { } found
        && Uri.TryCreate(found.Groups[1].Value, UriKind.Absolute, out var address)
            ? Uri.UnescapeDataString(address.AbsolutePath)[..^(name.Length + 1)]
            : "";

    [GeneratedRegex("""<link rel="self" [^>]*href="([^"]+/feed\.xml)" ?/>""")]
    private static partial Regex Self();

    [GeneratedRegex("""^Sitemap: (\S+/sitemap\.xml)$""")]
    private static partial Regex Sitemap();
}
