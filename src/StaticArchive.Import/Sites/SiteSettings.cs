using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Writes the <c>archive.yml</c> that builds another generator's files where they are.</summary>
internal static class SiteSettings
{
    // Their keys that mean what a key of ours does; those that no story has are not written.
    private static readonly (string Ours, string[] Theirs)[] Fields =
    [
        ("published", ["date", "pubDate", "publishDate", "pubDatetime"]),
        ("updated", ["lastmod", "last_modified_at", "modified", "updatedDate", "modDatetime"]),
        ("standfirst", ["excerpt", "description", "summary", "subtitle"]),
        ("redirectFrom", ["redirect_from", "aliases", "alias"]),
        ("image", ["cover", "thumbnail", "heroImage", "featured_image"]),
    ];

    // Parts of a larger site are elsewhere, and what was never published stays behind.
    private static readonly (Rule Rule, string Severity)[] Rules =
    [
        (LinkRules.DeadLink, "warning"), (LinkRules.DeadFragment, "info"), (LinkRules.DeadOwnFragment, "info"),
        (FrontMatterRules.UnknownKey, "info"), (OutputRules.UncopiedFile, "info"),
    ];

    // Read all the same, so that nobody has to do anything.
    private static readonly Rule[] Harmless = [FrontMatterRules.MissingFrontMatter, OutputRules.InvalidData];

    /// <summary>The settings.</summary>
    /// <param name="site">What the old configuration says.</param>
    /// <param name="survey">What its stories have.</param>
    /// <param name="input">The input folder as the settings name it.</param>
    /// <param name="broken">The rules that stories break and that stopped nothing on the old site.</param>
    public static string Write(
        SiteDescription site, FrontMatterSurvey survey, string input, IReadOnlyCollection<Rule> broken)
    {
        var yaml = new YamlWriter()
            .Line($"# Written by 'static-archive init --from' from {From(site)}. Change what you like.")
            .Site(site.Title, site.Description, Address(site), site.Language)
            .List("languages", site.Languages.Length > 1 ? site.Languages : [])
            .Zone(site.TimeZone);
        Permalinks(yaml, site);
        yaml.Plain("addresses", site.Addresses)
            .Line("\n# Where the files are. They stay as they are.")
            .Plain("input", YamlWriter.Of(input))
            .List("content", site.Content)
            .List("pages", site.Pages)
            .List("copy", site.Copy);
        Map(yaml, "static:", site.Static, target => "/" + target);
        Keys(yaml, survey);
        Map(yaml, "\n# What parts several values in one text.\nseparators:",
            site.Separators.Where(pair => survey.Has(pair.Key)), separator => separator);
        Facets(yaml, site, survey);
        Names(yaml, site);
        yaml.Line("\n# What was fine on the old site does not stop a build here.\nrules:");
        foreach (var (rule, severity) in Rules.Concat(broken.OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => (rule, Harmless.Contains(rule) ? "info" : "warning"))))
            yaml.Plain("  " + rule.Name, severity);
        return yaml.ToString();
    }

    private static string From(SiteDescription site) =>
        site.ConfigFile is { } file ? $"{file} of {site.Generator}" : site.Generator;

    // Nothing for no entries.
    private static void Map(YamlWriter yaml, string heading, IEnumerable<KeyValuePair<string, string>> entries,
        Func<string, string> valueOf)
    {
        foreach (var (index, (key, value)) in entries.Index())
        {
            if (index == 0)
                yaml.Line(heading);
            yaml.Plain("  " + YamlWriter.Of(key), valueOf(value));
        }
    }

    private static string? Address(SiteDescription site) =>
        site.Address is { } address && SitePath.IsWebAddress(address)
            && new Uri(address) is { Query: "", Fragment: "", UserInfo: "" } uri
            ? uri.AbsoluteUri.TrimEnd('/') + "/" : null;

    private static void Permalinks(YamlWriter yaml, SiteDescription site)
    {
        if (site.FolderPermalinks.IsEmpty)
        {
            yaml.Plain("permalink", site.Permalink);
            return;
        }
        yaml.Line("permalink:").Plain("  default", site.Permalink);
        foreach (var (folder, pattern) in site.FolderPermalinks)
            yaml.Plain("  " + YamlWriter.Of(folder + "/"), pattern);
    }

    private static void Keys(YamlWriter yaml, FrontMatterSurvey survey)
    {
        var fields = Fields.Select(field => (field.Ours, Theirs: field.Theirs.Where(survey.Has).ToList()))
            .Where(field => field.Theirs.Count > 0).ToList();
        var categories = ((string[])["category", "categories"]).Where(survey.Has).ToList();
        if (survey.HasSeveral("categories"))
            categories.Remove("categories");
        if (categories.Count > 0)
            fields.Add((survey.HasSeveral("categories") ? "categories" : "section", categories));
        if (fields.Count == 0)
            return;
        yaml.Line("\n# Our keys, and theirs.\nfields:");
        foreach (var (ours, theirs) in fields)
            yaml.List("  " + ours, theirs);
    }

    private static void Names(YamlWriter yaml, SiteDescription site)
    {
        if (site.NameFiles.IsEmpty && site.Names.IsEmpty)
            return;
        yaml.Line("\n# What the ids in front matter are called.\nnames:");
        foreach (var (key, file) in site.NameFiles)
            yaml.Text("  " + key, file);
        foreach (var (key, names) in site.Names)
        {
            yaml.Line($"  {key}:");
            foreach (var (id, name) in names.Entries)
                yaml.Plain("    " + YamlWriter.Of(id), YamlWriter.Of(name));
        }
    }

    // Facets that a site names take the place of the usual ones, so those are named too.
    private static void Facets(YamlWriter yaml, SiteDescription site, FrontMatterSurvey survey)
    {
        // A key that means something of its own cannot gather stories as well.
        var taxonomies = site.Taxonomies.Where(taxonomy => FrontMatterFields.Find(taxonomy.Key) is null
            && taxonomy.Key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).ToList();
        if (survey.HasSeveral("categories") && !taxonomies.Exists(taxonomy => taxonomy.Key == "categories"))
            taxonomies.Insert(0, ("categories", "category", "categories"));
        if (taxonomies.Count == 0 && (site.Lists is null || !(survey.Has("tags") || survey.Has("categories"))))
            return;
        var (tags, categories) = site.Lists ?? ("topics", "sections");
        yaml.Line("facets:");
        if (!survey.HasSeveral("categories"))
            yaml.Line($"  section: {{ singular: section, plural: sections, prefix: {categories}, single: true, "
                + "weight: 0.5 }");
        foreach (var (key, singular, plural) in taxonomies)
        {
            var prefix = key == "categories" && site.Lists is not null ? categories : Slug.From(key);
            yaml.Line($"  {YamlWriter.Of(key)}: {{ singular: {YamlWriter.Of(singular)}, plural: "
                + $"{YamlWriter.Of(plural)}, prefix: {prefix} }}");
        }
        yaml.Line($"  tags: {{ singular: topic, plural: topics, prefix: {tags} }}");
        foreach (var facet in FacetDefinition.Defaults.Where(facet => facet.Key is not ("section" or "tags")
            && survey.Has(facet.Key) && !taxonomies.Exists(taxonomy => taxonomy.Key == facet.Key)))
            yaml.Line($"  {facet.Key}: {{}}");
    }
}

/// <summary>Which front-matter keys the stories of a site have, and which of them have several values.</summary>
internal sealed partial class FrontMatterSurvey
{
    private const int Begin = 4_000;
    private const int MaxFiles = 5_000;

    private readonly Dictionary<string, int> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lists = new(StringComparer.OrdinalIgnoreCase);

    // Keys whose one text holds several values, with spaces between.
    private string[] _spaced = [];

    /// <summary>Looks at the Markdown below a folder.</summary>
    public static FrontMatterSurvey Of(OldSiteFolder site, SiteDescription description)
    {
        var content = site.In(description.Input);
        var survey = new FrontMatterSurvey
        {
            _spaced = [.. description.Separators.Where(pair => pair.Value == "space").Select(pair => pair.Key)],
        };
        var isWhole = description.Content.IsEmpty || description.Content.Contains(".");
        foreach (var file in content.Markdown.Where(file => isWhole
            || description.Content.Any(place => file.StartsWith(place, StringComparison.Ordinal))).Take(MaxFiles))
            survey.Add(content.Read(file, Begin));
        return survey;
    }

    /// <summary>Whether any story has the key.</summary>
    public bool Has(string key) => _keys.ContainsKey(key);

    /// <summary>Whether a story has several values of the key.</summary>
    public bool HasSeveral(string key) => _lists.ContainsKey(key);

    private void Add(string text)
    {
        foreach (Match match in Key().Matches(text))
        {
            var key = match.Groups["key"].Value;
            _keys[key] = _keys.GetValueOrDefault(key) + 1;
            var isList = match.Groups["flow"].Value.Contains(',', StringComparison.Ordinal)
                || match.Groups["item"].Captures.Count > 1
                || (_spaced.Contains(key)
                    && match.Groups["text"].Value.Trim() is [not ('[' or '"' or '\'' or '{'), ..] words
                    && words.Contains(' ', StringComparison.Ordinal));
            if (isList)
                _lists[key] = _lists.GetValueOrDefault(key) + 1;
        }
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z_-]+)\s*[:=][ \t]*(?:\[(?<flow>[^\]]*)\]|(?<text>[^\r\n]*))"
        + @"(?:\r?\n[ \t]*(?<item>- [^\r\n]*))*",
        RegexOptions.Multiline)]
    private static partial Regex Key();
}
