using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>A kind of place where a site is published: what it understands beside files, and what it takes.</summary>
/// <param name="Name">What the setting <c>host</c> calls it.</param>
/// <param name="Title">What people call it.</param>
internal sealed record WebHost(string Name, string Title)
{
    /// <summary>Reads <c>_headers</c> and <c>_redirects</c>; a rule needs a <c>!</c> where a page has the
    /// address.</summary>
    public static readonly WebHost Netlify = new("netlify", "Netlify")
    {
        SendsHeaders = true,
        ReadsTables = true,
        ServesRoot = true,
        AnswersGone = true,
        MaxRedirects = 10_000,
    };

    /// <summary>Reads the same files, with limits, and knows no 410.</summary>
    public static readonly WebHost Cloudflare = new("cloudflare", "Cloudflare Pages")
    {
        SendsHeaders = true,
        ReadsTables = true,
        ServesRoot = true,
        MaxFiles = 20_000,
        MaxFileBytes = 25 << 20,
        MaxRedirects = 2_000,
        MaxHeaderRules = 100,
        MaxHeaderLength = 2_000,
    };

    /// <summary>Shows files, and nothing else.</summary>
    public static readonly WebHost GitHub = new("github", "GitHub Pages")
    {
        MaxFileBytes = 100_000_000,
        MaxSiteBytes = 1_000_000_000,
    };

    /// <summary>A bucket with a website configuration, which holds a few redirects.</summary>
    public static readonly WebHost S3 = new("s3", "S3 website") { ServesRoot = true, MaxRedirects = 50 };

    /// <summary>A server that includes the file which the site brings with it.</summary>
    public static readonly WebHost Nginx = new("nginx", "nginx")
    {
        SendsHeaders = true,
        ServesRoot = true,
        AnswersGone = true,
    };

    /// <summary>Any server of files. The tables are there for those which read them, and pages do without.</summary>
    public static readonly WebHost Plain = new("plain", "plain") { ReadsTables = true };

    public static ImmutableArray<WebHost> All { get; } = [Netlify, Cloudflare, GitHub, S3, Nginx, Plain];

    /// <summary>Whether it sends the response headers that the site asks for; else pages carry their policy.</summary>
    public bool SendsHeaders { get; init; }

    /// <summary>Whether it is a preview on an editor's machine, which has a policy of its own.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether it reads <c>_headers</c> and <c>_redirects</c>.</summary>
    public bool ReadsTables { get; init; }

    /// <summary>Whether the published folder is the root of its addresses, so that a site below a path lies in a folder
    /// of that path.</summary>
    public bool ServesRoot { get; init; }

    /// <summary>Whether it can answer 410 at the address of a withdrawn page.</summary>
    public bool AnswersGone { get; init; }

    /// <summary>How many files a site may have.</summary>
    public int? MaxFiles { get; init; }

    /// <summary>How large a file may be.</summary>
    public long? MaxFileBytes { get; init; }

    /// <summary>How large a site may be.</summary>
    public long? MaxSiteBytes { get; init; }

    /// <summary>How many redirects it takes; pages lead on from the others.</summary>
    public int? MaxRedirects { get; init; }

    /// <summary>How many rules <c>_headers</c> may have.</summary>
    public int? MaxHeaderRules { get; init; }

    /// <summary>How many characters a line of <c>_headers</c> may have.</summary>
    public int? MaxHeaderLength { get; init; }

    /// <summary>The host of that name, or null.</summary>
    public static WebHost? Find(string name) =>
        All.FirstOrDefault(host => host.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
