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
        var text = new StringBuilder()
            .Append("# Written by 'static-archive init --from' from ")
            .Append(site.ConfigFile is { } file ? $"{file} of {site.Generator}" : site.Generator)
                .Append(". Change what you like.\n")
            .Append("title: ").Append(YamlWriter.Of(site.Title ?? "My archive"))
                .Append(site.Title is null ? "   # Change this.\n" : "\n");
        if (site.Description is { } description)
            text.Append("description: ").Append(YamlWriter.Of(description.ReplaceLineEndings(" ").Trim())).Append('\n');
        text.Append("baseUrl: ").Append(Address(site) ?? "https://archive.example/   # Change this.").Append('\n');
        if (site.Language is { } language && LanguageTag.Read(language.Replace('_', '-').Split('.')[0]) is { } tag)
            text.Append("language: ").Append(tag).Append('\n');
        if (site.Languages.Length > 1)
            text.Append("languages: ").Append(YamlWriter.List(site.Languages)).Append('\n');
        if (site.TimeZone is { } zone && TimeZoneReader.Find(zone, out _, out _) is not null)
            text.Append("timeZone: ").Append(zone).Append('\n');
        Permalinks(text, site);
        if (site.Addresses is { } spelling)
            text.Append("addresses: ").Append(spelling).Append('\n');
        text.Append("\n# Where the files are. They stay as they are.\ninput: ").Append(YamlWriter.Of(input))
            .Append('\n');
        Places(text, site);
        Keys(text, survey);
        Separators(text, site, survey);
        Facets(text, site, survey);
        Names(text, site);
        text.Append("\n# What was fine on the old site does not stop a build here.\nrules:\n");
        foreach (var (rule, severity) in Rules.Concat(broken.OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => (rule, Harmless.Contains(rule) ? "info" : "warning"))))
            text.Append("  ").Append(rule.Name).Append(": ").Append(severity).Append('\n');
        return text.ToString();
    }

    private static string? Address(SiteDescription site) =>
        site.Address is { } address && SitePath.IsWebAddress(address)
            && new Uri(address) is { Query: "", Fragment: "", UserInfo: "" } uri
            ? uri.AbsoluteUri.TrimEnd('/') + "/" : null;

    private static void Permalinks(StringBuilder text, SiteDescription site)
    {
        if (site.FolderPermalinks.Length == 0)
        {
            text.Append(site.Permalink is { } all ? $"permalink: {all}\n" : "");
            return;
        }
        text.Append("permalink:\n");
        if (site.Permalink is { } permalink)
            text.Append("  default: ").Append(permalink).Append('\n');
        foreach (var (folder, pattern) in site.FolderPermalinks)
            text.Append("  ").Append(YamlWriter.Of(folder + "/")).Append(": ").Append(pattern).Append('\n');
    }

    private static void Places(StringBuilder text, SiteDescription site)
    {
        if (site.Content.Length > 0)
            text.Append("content: ").Append(YamlWriter.List(site.Content)).Append('\n');
        if (site.Pages.Length > 0)
            text.Append("pages: ").Append(YamlWriter.List(site.Pages)).Append('\n');
        if (site.Copy.Length > 0)
            text.Append("copy: ").Append(YamlWriter.List(site.Copy)).Append('\n');
        if (site.Static.Length == 0)
            return;
        text.Append("static:\n");
        foreach (var (folder, target) in site.Static)
            text.Append("  ").Append(YamlWriter.Of(folder)).Append(": /").Append(target).Append('\n');
    }

    private static void Keys(StringBuilder text, FrontMatterSurvey survey)
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
        text.Append("\n# Our keys, and theirs.\nfields:\n");
        foreach (var (ours, theirs) in fields)
            text.Append("  ").Append(ours).Append(": ").Append(YamlWriter.List(theirs)).Append('\n');
    }

    private static void Separators(StringBuilder text, SiteDescription site, FrontMatterSurvey survey)
    {
        var used = site.Separators.Where(pair => survey.Has(pair.Key)).ToList();
        if (used.Count == 0)
            return;
        text.Append("\n# What parts several values in one text.\nseparators:\n");
        foreach (var (key, separator) in used)
            text.Append("  ").Append(key).Append(": ").Append(separator).Append('\n');
    }

    private static void Names(StringBuilder text, SiteDescription site)
    {
        if (site.NameFiles.IsEmpty && site.Names.IsEmpty)
            return;
        text.Append("\n# What the ids in front matter are called.\nnames:\n");
        foreach (var (key, file) in site.NameFiles)
            text.Append("  ").Append(key).Append(": ").Append(YamlWriter.Of(file)).Append('\n');
        foreach (var (key, names) in site.Names)
        {
            text.Append("  ").Append(key).Append(":\n");
            foreach (var (id, name) in names.Entries)
                text.Append("    ").Append(YamlWriter.Of(id)).Append(": ").Append(YamlWriter.Of(name)).Append('\n');
        }
    }

    // Facets that a site names take the place of the usual ones, so those are named too.
    private static void Facets(StringBuilder text, SiteDescription site, FrontMatterSurvey survey)
    {
        // A key that means something of its own cannot gather stories as well.
        var taxonomies = site.Taxonomies.Where(taxonomy => FrontMatterFields.Find(taxonomy.Key) is null
            && taxonomy.Key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')).ToList();
        if (survey.HasSeveral("categories") && !taxonomies.Exists(taxonomy => taxonomy.Key == "categories"))
            taxonomies.Insert(0, ("categories", "category", "categories"));
        if (taxonomies.Count == 0 && (site.Lists is null || !(survey.Has("tags") || survey.Has("categories"))))
            return;
        var (tags, categories) = site.Lists ?? ("topics", "sections");
        text.Append("facets:\n");
        if (!survey.HasSeveral("categories"))
            text.Append("  section: { singular: section, plural: sections, prefix: ").Append(categories)
                .Append(", single: true, weight: 0.5 }\n");
        foreach (var (key, singular, plural) in taxonomies)
        {
            text.Append("  ").Append(YamlWriter.Of(key)).Append(": { singular: ").Append(YamlWriter.Of(singular))
                .Append(", plural: ")
                .Append(YamlWriter.Of(plural)).Append(", prefix: ")
                .Append(key == "categories" && site.Lists is not null ? categories : Slug.From(key)).Append(" }\n");
        }
        text.Append("  tags: { singular: topic, plural: topics, prefix: ").Append(tags).Append(" }\n");
        foreach (var facet in FacetDefinition.Defaults.Where(facet => facet.Key is not ("section" or "tags")
            && survey.Has(facet.Key) && !taxonomies.Exists(taxonomy => taxonomy.Key == facet.Key)))
            text.Append("  ").Append(facet.Key).Append(": {}\n");
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
        var (input, content) = (description.Input, description.Content);
        var survey = new FrontMatterSurvey
        {
            _spaced = [.. description.Separators.Where(pair => pair.Value == "space").Select(pair => pair.Key)],
        };
        var prefix = input.Length == 0 ? "" : input + "/";
        var places = content.IsEmpty || content.Contains(".") ? [prefix]
            : content.Select(place => prefix + place).ToList();
        foreach (var file in site.Markdown.Where(file =>
            places.Any(place => file.StartsWith(place, StringComparison.Ordinal))).Take(MaxFiles))
            survey.Add(site.Begin(file, Begin));
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
