namespace StaticArchive.Import.Sites;

/// <summary>What is known of a generator: the names of its configuration, and what that calls the facts which all of
/// them have.</summary>
/// <param name="Name">Such as <c>Hugo</c>.</param>
/// <param name="Files">Where the configuration may be, in the order in which the generator looks.</param>
/// <param name="Read">Adds what only this generator has; null where the site is not one of its own.</param>
internal sealed record Generator(
    string Name, ImmutableArray<string> Files, Func<OldSiteFolder, SiteConfig, SiteDescription, SiteDescription?> Read)
{
    /// <summary>Keys of the configuration; the first that has a value counts.</summary>
    public ImmutableArray<string> Title { get; init; } = ["title"];

    public ImmutableArray<string> Description { get; init; } = ["description"];

    public ImmutableArray<string> Address { get; init; } = ["url"];

    public ImmutableArray<string> Language { get; init; } = [];

    public ImmutableArray<string> TimeZone { get; init; } = [];

    /// <inheritdoc cref="SiteDescription.Addresses"/>
    public string? Addresses { get; init; }

    /// <summary>Whether it makes sites without a configuration, too.</summary>
    public bool NeedsNoFile { get; init; }

    /// <summary>The site, or null where it is of another generator.</summary>
    public SiteDescription? Describe(OldSiteFolder site)
    {
        var file = site.FirstFile(Files.AsSpan());
        if (file is null && !NeedsNoFile)
            return null;
        var config = SiteConfig.Read(site, file);
        return Read(site, config, new SiteDescription
        {
            Generator = Name,
            ConfigFile = file,
            Title = config.Text(Title.AsSpan()),
            Description = config.Text(Description.AsSpan()),
            Address = config.Text(Address.AsSpan()),
            Language = config.Text(Language.AsSpan()),
            TimeZone = config.Text(TimeZone.AsSpan()),
            Addresses = Addresses,
        });
    }
}

/// <summary>The generators whose sites are read.</summary>
internal static class Generators
{
    /// <summary>Where several would do, the one whose files say most comes first.</summary>
    public static readonly ImmutableArray<Generator> All =
    [
        new("Docusaurus", Script("docusaurus.config"), ScriptSites.Docusaurus)
        {
            Description = ["tagline"], Language = ["defaultLocale"], Addresses = "written",
        },
        new("Gatsby", Script("gatsby-config"), ScriptSites.Gatsby)
        {
            Address = ["siteUrl"], Language = ["lang", "language"], Addresses = "written",
        },
        new("Astro", Script("astro.config"), ScriptSites.Astro)
        {
            Title = [], Description = [], Address = ["site"], Language = ["defaultLocale"], Addresses = "unicode",
        },
        new("Eleventy",
            [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"],
            ScriptSites.Eleventy)
        {
            Title = [], Description = [], Address = [], Addresses = "written",
        },
        new("Pelican", ["pelicanconf.py"], PelicanSite.Read)
        {
            Title = ["SITENAME"], Description = ["SITESUBTITLE", "SITEDESCRIPTION"], Address = ["SITEURL"],
            Language = ["DEFAULT_LANG"], TimeZone = ["TIMEZONE"],
        },
        new("Hexo", ["_config.yml", "_config.yaml"], HexoSite.Read)
        {
            Description = ["description", "subtitle"], Language = ["language"], TimeZone = ["timezone"],
            Addresses = "written",
        },
        new("Zola", ["config.toml", "zola.toml"], ZolaSite.Read)
        {
            Address = ["base_url"], Language = ["default_language"],
        },
        new("Hugo", HugoSite.Files, HugoSite.Read)
        {
            Description = ["params.description", "description"], Address = ["baseURL"],
            Language = ["defaultContentLanguage", "locale", "languageCode"], TimeZone = ["timeZone"],
            Addresses = "unicode",
        },
        new("Jekyll", ["_config.yml", "_config.yaml", "_config.toml"], JekyllSite.Read)
        {
            Title = ["title", "name"], Description = ["description", "tagline"], Address = ["url"],
            Language = ["lang", "locale", "language"], TimeZone = ["timezone"], Addresses = "written",
            NeedsNoFile = true,
        },
    ];

    private static ImmutableArray<string> Script(string name) =>
        [name + ".js", name + ".mjs", name + ".ts", name + ".cjs", name + ".mts"];
}
