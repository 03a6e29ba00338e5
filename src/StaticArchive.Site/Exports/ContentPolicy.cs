namespace StaticArchive.Exports;

/// <summary>What pages may load, as a Content-Security-Policy. They show their own style sheet, images and search, and
/// images from the very hosts that stories show; trusted HTML its frames and films too. Nothing inline runs.</summary>
internal static class ContentPolicy
{
    private const string Name = "  Content-Security-Policy: ";

    // A browser obeys it in a header only, and complains of it elsewhere.
    private const string Frames = "; frame-ancestors 'none'";

    /// <summary>The directives for every page of the site.</summary>
    public static string Of(SitePlan site)
    {
        var policy = Of(site, EmbeddedHosts.UsualMax);
        return site.Settings.Host.MaxHeaderLength is { } max && policy.Length + Name.Length > max
            ? Of(site, 0)
            : policy;
    }

    /// <summary>The same for an element of the page.</summary>
    public static string InPages(SitePlan site) =>
        Of(site, EmbeddedHosts.UsualMax).Replace(Frames, "", StringComparison.Ordinal);

    /// <summary>Whether pages carry their policy: where no header says it, and where a header for all of them would
    /// be for the editors' form too.</summary>
    public static bool IsInPages(SitePlan site) =>
        !site.Settings.Host.IsPreview && (!site.Settings.Host.SendsHeaders || HasAdmin(site));

    /// <summary>Whether the site has a form for editors.</summary>
    public static bool HasAdmin(SitePlan site) =>
        site.Archive.Assets.Any(asset => AdminFolder.Holds(asset.Path));

    /// <summary>What the form for editors may do: run its own script, and talk to a forge.</summary>
    public static string OfAdmin =>
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data: blob:; "
        + "media-src 'self' https: blob:; font-src 'self' https: data:; connect-src 'self' https: data: blob:; "
        + $"frame-src blob:; worker-src 'self' blob:; form-action 'self'; base-uri 'none'{Frames}";

    /// <summary>The digest of a script, as pages name it in <c>integrity</c> and the policy in
    /// <c>script-src</c>.</summary>
    public static string DigestOf(ThemeAsset script) =>
        "sha256-" + Convert.ToBase64String(Sha256.Of(script.Content.Span));

    private static string Of(SitePlan site, int maxHosts)
    {
        var hosts = EmbeddedHosts.Of(site.Archive, maxHosts);
        var media = hosts.Media + Added(site, "media-src");
        if (media.Length > 0 || site.Archive.Assets.Any(asset => asset.Kind == AssetKind.Media))
            media = $"; media-src 'self'{media}";
        var frames = hosts.Frames + Added(site, "frame-src");
        return $"default-src 'none'; style-src 'self'{Added(site, "style-src")}; "
            + $"img-src 'self'{hosts.Images}{Added(site, "img-src")}{media}"
            + $"{(frames.Length > 0 ? $"; frame-src{frames}" : "")}; "
            + $"font-src 'self'{Added(site, "font-src")}{Scripts(site)}; "
            + $"worker-src 'none'; form-action 'self'{Engine(site)}{Added(site, "form-action")}; "
            + $"base-uri 'none'{Frames}";
    }

    private static string Added(SitePlan site, string directive) =>
        string.Concat(site.Settings.PolicySources.Where(source => source.Directive == directive)
            .Select(source => " " + source.Source));

    // The theme's own scripts by address, and by digest where the site is served from elsewhere. A script that the
    // settings have copied is trusted as the theme's are.
    private static string Scripts(SitePlan site)
    {
        var added = Added(site, "script-src");
        var connect = Added(site, "connect-src");
        var rules = site.Settings.Prefetch ? " 'inline-speculation-rules'" : "";
        if (site.Archive.Assets.Any(asset => IsScript(asset.Path)))
            return $"; script-src 'self'{rules}{added}; connect-src 'self'{connect}";
        var scripts = site.Settings.Search ? site.Assets.Where(asset => IsScript(asset.Path)).ToArray() : [];
        var sources = rules + string.Concat(scripts.Select(script =>
            $" {site.Absolute("/" + script.Path)} '{DigestOf(script)}'")) + added;
        var self = scripts.Length > 0 ? " 'self'" : "";
        return (sources.Length == 0 ? "" : "; script-src" + sources)
            + (self.Length + connect.Length == 0 ? "" : $"; connect-src{self}{connect}");
    }

    private static string Engine(SitePlan site) =>
        site.Settings.Search && SearchEngine.Of(site.Settings.WebSearch) is { } engine
            ? " " + new Uri(engine.Url).GetLeftPart(UriPartial.Authority)
            : "";

    private static bool IsScript(string path) =>
        !AdminFolder.Holds(path)
        && (path.EndsWith(".js", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase));
}

/// <summary>The other hosts that bodies show something of, by what they show, each as a policy names it.</summary>
internal sealed class EmbeddedHosts
{
    /// <summary>Beyond this many hosts the header would be longer than servers like.</summary>
    public const int UsualMax = 40;

    private readonly int _max;
    private readonly SortedSet<string> _images = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _media = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _frames = new(StringComparer.Ordinal);

    private EmbeddedHosts(int max) => _max = max;

    public string Images => Listed(_images);

    public string Media => Listed(_media);

    public string Frames => Listed(_frames);

    /// <summary>All hosts.</summary>
    /// <param name="archive">Whose texts are looked at.</param>
    /// <param name="max">With more of a kind, any host is let in over https.</param>
    public static EmbeddedHosts Of(Archive archive, int max)
    {
        var hosts = new EmbeddedHosts(max);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            Add(hosts._images, archive.Images[node]);
            hosts.AddBody(archive.Node(node).Body.Html.Span);
        }
        return hosts;
    }

    private void AddBody(ReadOnlySpan<byte> html)
    {
        // Only what is trusted can have more than images, but a host too many in a list does no harm.
        while (html.IndexOf("=\"http"u8) is >= 0 and var at)
        {
            var value = html[(at + 2)..];
            var end = value.IndexOf((byte)'"');
            if (end < 0)
                return;
            var name = html[(html[..at].LastIndexOf((byte)' ') + 1)..at];
            var tag = html[(html[..at].LastIndexOf((byte)'<') + 1)..at];
            if (Set(tag, name) is { } hosts)
                Add(hosts, Encoding.UTF8.GetString(value[..end]));
            html = value[end..];
        }
    }

    private SortedSet<string>? Set(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        name.SequenceEqual("poster"u8) || name.SequenceEqual("srcset"u8) ? _images
        : !name.SequenceEqual("src"u8) ? null
        : tag.StartsWith("iframe"u8) ? _frames
        : tag.StartsWith("video"u8)
        || tag.StartsWith("audio"u8)
        || tag.StartsWith("source"u8)
        || tag.StartsWith("track"u8)
            ? _media
        : _images;

    // In ASCII: a browser drops the whole list for one name that is not.
    private static void Add(SortedSet<string> hosts, string? address)
    {
        if (
            address is null
            || !Uri.TryCreate(address.Split(' ')[0], UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"))
            return;
        var host = $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
        if (
            host.All(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ':' or '/' or '[' or ']' or '_'))
            hosts.Add(host);
        else
            hosts.Add($"{uri.Scheme}:");
    }

    private string Listed(SortedSet<string> hosts) =>
        hosts.Count == 0 ? "" : hosts.Count > _max ? " https:" : " " + string.Join(' ', hosts);
}
