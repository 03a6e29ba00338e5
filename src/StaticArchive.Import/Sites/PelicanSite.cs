using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Reads a Pelican site: the literals of <c>pelicanconf.py</c> and <c>publishconf.py</c>.</summary>
internal static partial class PelicanSite
{
    public static SiteDescription? Read(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        var published = SiteConfig.Read(site, "publishconf.py");
        var notes = new List<string>();
        var content = config.Text("PATH")?.Trim('/') is { } path && site.HasFolder(path) ? path
            : site.HasFolder("content") ? "content" : "";
        var hasPages = site.HasFolder($"{content}/pages");
        var pattern = Translate(config.Text("ARTICLE_URL", "ARTICLE_SAVE_AS") ?? "{slug}.html");
        return known with
        {
            Address = Web(published.Text("SITEURL")) ?? Web(known.Address),
            Input = content,
            Pages = hasPages ? ["pages"] : [],
            Content = hasPages ? ["."] : [],
            Separators = [new("tags", "comma"), new("keywords", "comma"), new("authors", "comma")],
            Permalink = PermalinkTranslation.From(
                pattern.Replace(":slug", SlugOf(config, site), StringComparison.Ordinal), notes),
            Notes = [.. notes],
        };
    }

    // Where neither the story nor its file's name gives one, the slug is made of the title.
    private static string SlugOf(SiteConfig config, OldSiteFolder site) =>
        config.Text("SLUGIFY_SOURCE") == "basename" ? ":basename"
        : site.Read("pelicanconf.py").Contains("(?P<slug>", StringComparison.Ordinal) ? ":slug" : ":headline";

    private static string? Web(string? address) =>
        address is not null && SitePath.IsWebAddress(address) ? address : null;

    // "{date:%Y}" is the year.
    private static string Translate(string pattern) =>
        Field().Replace(pattern, field => field.Groups["name"].Value switch
    {
        "date" => field.Groups["format"].Value switch
        {
            "%Y" => ":year",
            "%m" => ":month",
            "%d" => ":day",
            var other => ":" + other.TrimStart('%'),
        },
        "category" => ":section",
        var name => ":" + name,
    }).Replace("/index.html", "/", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>\w+)(?::(?<format>[^}]*))?\}")]
    private static partial Regex Field();
}
