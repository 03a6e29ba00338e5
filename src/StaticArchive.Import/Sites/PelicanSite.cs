using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Reads a Pelican site: the literals of <c>pelicanconf.py</c> and <c>publishconf.py</c>.</summary>
internal static partial class PelicanSite
{
    public static SiteDescription? Read(OldSiteFolder site)
    {
        if (!site.HasFile("pelicanconf.py"))
            return null;
        var config = SiteConfig.Read(site, "pelicanconf.py");
        var published = SiteConfig.Read(site, "publishconf.py");
        var notes = new List<string>();
        var content = config.Text("PATH")?.Trim('/') is { } path && site.HasFolder(path) ? path
            : site.HasFolder("content") ? "content" : "";
        var pattern = config.Text("ARTICLE_URL", "ARTICLE_SAVE_AS") ?? "{slug}.html";
        return new SiteDescription
        {
            Generator = "Pelican",
            ConfigFile = "pelicanconf.py",
            Title = config.Text("SITENAME"),
            Description = config.Text("SITESUBTITLE", "SITEDESCRIPTION"),
            Address = Web(published.Text("SITEURL")) ?? Web(config.Text("SITEURL")),
            Language = config.Text("DEFAULT_LANG"),
            TimeZone = config.Text("TIMEZONE"),
            Input = content,
            Pages = site.HasFolder($"{content}/pages") ? ["pages"] : [],
            Content = site.HasFolder($"{content}/pages") ? ["."] : [],
            Separators = [new("tags", "comma"), new("keywords", "comma"), new("authors", "comma")],
            Permalink = PermalinkTranslation.From(Translate(pattern)
                .Replace(":slug", SlugOf(config, site), StringComparison.Ordinal), notes),
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
