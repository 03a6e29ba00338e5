using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace StaticArchive.Cli.Serving;

/// <summary>Answers requests from a built site as its host would: redirects, headers, folders by their index,
/// withdrawn pages, <c>404.html</c>.</summary>
/// <param name="root">The output folder.</param>
/// <param name="host">Which host.</param>
/// <param name="isExact">Whether browsers may keep what that host lets them keep; else each page is asked for again,
/// since the site may be built meanwhile.</param>
internal sealed class BuiltSiteAnswer(string root, WebHost host, bool isExact)
{
    private readonly BuiltFolder _folder = new(root);

    /// <summary>The address of the home page now.</summary>
    public string Home => ServedSite.Read(_folder, host).HomeIn(_folder);

    public async Task AnswerAsync(HttpContext context)
    {
        var site = ServedSite.Read(_folder, host);
        var path = context.Request.Path.Value!;
        var rule = site.Redirects.FirstOrDefault(rule => rule.Matches(path, IgnoresLastSlash));
        if (rule is not null && (rule.IsForced || host.Name != WebHost.Netlify.Name))
            await ApplyAsync(context, site, path, rule).ConfigureAwait(false);
        // What a browser opens first is shown, and leads below the site's own path.
        else if (FileAt(site, path == "/" ? site.Path + "/" : path) is { } file)
            await SendAsync(context, site, path, file, StatusCodes.Status200OK).ConfigureAwait(false);
        else if (OtherForm(site, path) is { } other)
            MoveTo(context, other + context.Request.QueryString);
        else if (rule is not null)
            await ApplyAsync(context, site, path, rule).ConfigureAwait(false);
        else
            await NotFoundAsync(context, site, path).ConfigureAwait(false);
    }

    // Cloudflare, nginx and buckets compare addresses letter by letter.
    private bool IgnoresLastSlash => host.Name is "netlify" or "plain";

    private int FolderStatus => host.Name switch
    {
        "cloudflare" => StatusCodes.Status308PermanentRedirect,
        "s3" => StatusCodes.Status302Found,
        _ => StatusCodes.Status301MovedPermanently,
    };

    private string? FileAt(ServedSite site, string path)
    {
        if (!path.StartsWith(site.Path + "/", StringComparison.Ordinal))
            return null;
        var sitePath = path[site.Path.Length..];
        if (ServedSite.IsHidden(sitePath))
            return null;
        var file = _folder.Find(sitePath);
        // Some hosts leave out the end of pages' names: one sends the reader there, the others find the page.
        return host.Name switch
        {
            "cloudflare" when sitePath.EndsWith(".html", StringComparison.Ordinal) => null,
            "cloudflare" or "netlify" or "github" when !sitePath.EndsWith('/') =>
                file ?? _folder.Find(sitePath + ".html"),
            _ => file,
        };
    }

    private string? OtherForm(ServedSite site, string path)
    {
        if (host.Name == "cloudflare" && path.EndsWith(".html", StringComparison.Ordinal)
            && _folder.Find(path) is not null)
            return Encoded(path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^10] : path[..^5]);
        return !path.EndsWith('/') && FileAt(site, path + "/") is not null ? Encoded(path) + "/" : null;
    }

    private static string Encoded(string path) =>
        Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);

    private void MoveTo(HttpContext context, string address)
    {
        context.Response.StatusCode = FolderStatus;
        context.Response.Headers.Location = address;
    }

    private async Task ApplyAsync(HttpContext context, ServedSite site, string path, RedirectRule rule)
    {
        var target = rule.TargetOf(path);
        if (rule.LeadsOn)
        {
            context.Response.StatusCode = rule.Status;
            context.Response.Headers.Location = target;
        }
        else if (FileAt(site, Uri.UnescapeDataString(target)) is { } file)
        {
            await SendAsync(context, site, path, file, rule.Status).ConfigureAwait(false);
        }
        else
        {
            await NotFoundAsync(context, site, path).ConfigureAwait(false);
        }
    }

    // The nearest page that says so, from the folder of the address upward.
    private async Task NotFoundAsync(HttpContext context, ServedSite site, string path)
    {
        var folder = path.StartsWith(site.Path + "/", StringComparison.Ordinal) ? path[site.Path.Length..] : "/";
        string? page = null;
        while (page is null && folder.LastIndexOf('/') is >= 0 and var slash)
        {
            folder = folder[..slash];
            page = _folder.Find(folder + "/404.html");
        }
        if (page is not null)
            await SendAsync(context, site, path, page, StatusCodes.Status404NotFound).ConfigureAwait(false);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task SendAsync(HttpContext context, ServedSite site, string path, string file, int status)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        site.Headers.Apply(path, response.Headers);
        if (!isExact)
            response.Headers.CacheControl = "no-cache";
        response.StatusCode = status;
        var type = ContentTypes.Of(file);
        var info = new FileInfo(file);
        var isFound = status == StatusCodes.Status200OK;
        var tag = isFound ? new EntityTagHeaderValue($"\"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}\"") : null;
        DateTimeOffset? modified = isFound ? info.LastWriteTimeUtc : null;
        var isText = host.Name != "s3" && ContentTypes.IsText(type);
        if (isText)
            response.Headers.Vary = "Accept-Encoding";
        if (isText && context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "gzip";
            await TypedResults.Bytes(Compressed(file), type, null, false, modified, tag)
                .ExecuteAsync(context).ConfigureAwait(false);
            return;
        }
        await TypedResults.PhysicalFile(file, type, null, modified, tag, enableRangeProcessing: isFound)
            .ExecuteAsync(context).ConfigureAwait(false);
    }

    // As static hosts do, so that sizes that are measured here are those that readers get.
    private static byte[] Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var text = File.OpenRead(file))
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            text.CopyTo(gzip);
        return compressed.ToArray();
    }
}

/// <summary>Finds the file of a built site that answers a request.</summary>
internal sealed class BuiltFolder(string root)
{
    /// <summary>The file for that path (decoded, beginning with a slash), or null. Links and hidden files are not
    /// followed or shown.</summary>
    public string? Find(string path)
    {
        var current = root;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment.StartsWith('.') && segment != ".well-known")
                return null;
            current = Path.Combine(current, segment);
            if (new FileInfo(current).LinkTarget is not null)
                return null;
        }
        if (path.EndsWith('/'))
            current = Path.Combine(current, "index.html");
        return File.Exists(current) ? current : null;
    }

    /// <summary>The text of a file at the top of the site, or nothing when there is none.</summary>
    public string[] Lines(string name) => Find("/" + name) is { } file ? File.ReadAllLines(file) : [];
}

/// <summary>What a host makes of a built site beside its files, as it is now.</summary>
/// <param name="Path">What is before every address of the folder: empty, or <c>/archive</c>.</param>
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
