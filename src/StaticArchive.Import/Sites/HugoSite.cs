using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Reads a Hugo site: <c>hugo.toml</c>, <c>config.toml</c>, or <c>config/_default/</c>, in TOML, YAML or
/// JSON.</summary>
internal static partial class HugoSite
{
    public static readonly ImmutableArray<string> Files =
    [
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml",
        "config/_default/config.yaml", "config/_default/config.yml", "config/_default/config.json",
        "config/_default/hugo.yml",
    ];

    public static SiteDescription? Read(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        var file = known.ConfigFile!;
        var isHugo = Path.GetFileName(file).StartsWith("hugo", StringComparison.Ordinal)
            || config.Find("baseURL") is not null
            || site.HasFolder("archetypes") || file.Contains('/', StringComparison.Ordinal);
        if (!isHugo || !site.HasFolder(ContentFolder(config)))
            return null;
        var notes = new List<string>();
        var languages = config.Entries("languages").ToList();
        var language = config.Text("defaultContentLanguage") ?? "en";
        var own = site.FirstFile($"config/_default/languages.{language}.toml",
            $"config/_default/languages.{language}.yaml") is { } apart
            ? SiteConfig.Read(site, apart) : null;
        var (content, folders) = HugoLanguages.Folders(site, config, own, language, ContentFolder(config), notes);
        var places = folders is [""] ? PostFolders.Places(site.In(content))
            : HugoLanguages.Places(site.In(content), folders);
        return known with
        {
            Title = known.Title ?? own?.Text("title") ?? First(languages, "title"),
            Description = known.Description ?? First(languages, "params", "description"),
            Language = known.Language ?? languages.FirstOrDefault().Key,
            Input = content,
            Content = places.Content,
            Pages = places.Pages,
            Languages = folders is [""] ? [] : folders,
            Static = [.. StaticFolders(site, config, content)],
            Permalink = PathPattern.WholeNames,
            Lists = ("tags", "categories"),
            FolderPermalinks = [.. Patterns(config, notes)],
            Taxonomies = [.. config.Entries("taxonomies")
                .Select(entry => (Key: (entry.Value as YamlScalar)?.Value ?? entry.Key, Singular: entry.Key))
                .Where(taxonomy => taxonomy.Key is not ("tags" or "categories"))
                .Select(taxonomy => (taxonomy.Key, taxonomy.Singular, taxonomy.Key))],
            Notes = [.. notes],
        };
    }

    private static string ContentFolder(SiteConfig config) => config.Text("contentDir")?.Trim('/') ?? "content";

    private static string? First(List<KeyValuePair<string, YamlNode>> languages, params ReadOnlySpan<string> keys)
    {
        var node = languages.Count > 0 ? languages[0].Value : null;
        foreach (var key in keys)
            node = (node as YamlMap)?.Find(key);
        return (node as YamlScalar)?.Value;
    }

    private static IEnumerable<KeyValuePair<string, string>> StaticFolders(
        OldSiteFolder site, SiteConfig config, string content) =>
        config.Texts("staticDir").DefaultIfEmpty("static").Append("assets")
            .Concat(config.Texts("theme").Select(theme => $"themes/{theme}/static")).Where(site.HasFolder).Distinct()
            .Select(folder => KeyValuePair.Create(OldSiteFolder.Up(content) + folder, ""));

    // Sections without a pattern have the paths of their files for addresses.
    private static IEnumerable<KeyValuePair<string, string>> Patterns(SiteConfig config, List<string> notes)
    {
        var patterns = config.Entries("permalinks").SelectMany(entry => entry.Value is YamlMap kinds
            ? kinds.Entries.Where(_ => entry.Key == "page")
                .Select(kind => (Section: kind.Key.Value, Pattern: (kind.Value as YamlScalar)?.Value))
            : [(Section: entry.Key, Pattern: (entry.Value as YamlScalar)?.Value)]);
        foreach (var (section, pattern) in patterns)
        {
            if (pattern is not null
                && PermalinkTranslation.From(Named().Replace(
                    pattern.Replace(":section/", section + "/", StringComparison.Ordinal), NameOf), notes) is { } ours)
                yield return new(section.Trim('/'), ours);
        }
    }

    // A slug that nobody gave is made of the title there, and file names keep their dates.
    private static string NameOf(Match part) => part.Value is ":slug" or ":title" ? ":headline" : ":basename";

    [GeneratedRegex(@":(?:slugorfilename|slugorcontentbasename|contentbasename|filename|slug|title)(?![A-Za-z])")]
    private static partial Regex Named();
}

/// <summary>Finds the folders of a Hugo site's languages.</summary>
internal static class HugoLanguages
{
    /// <summary>The content folder, and below it the folders of the languages; the single empty name where they share
    /// it.</summary>
    public static (string Content, ImmutableArray<string> Folders) Folders(
        OldSiteFolder site, SiteConfig config, SiteConfig? own, string language, string content, List<string> notes)
    {
        var named = own?.Text("contentDir") ?? config.Text($"languages.{language}.contentDir") ?? content;
        named = site.HasFolder(named) ? named.Trim('/') : content;
        if (named == content)
            return (content, [""]);
        var parent = Path.GetDirectoryName(named)!.Replace('\\', '/');
        var first = Path.GetFileName(named);
        if (parent.Length == 0 || LanguageTag.Read(first) is null)
        {
            notes.Add($"the other languages: {named} is read, and each of the others needs settings of its own");
            return (named, [""]);
        }
        // The others are beside it, each named by its code.
        var codes = site.In(parent).Files.Select(file => file.Split('/')).Where(parts => parts.Length > 1)
            .Select(parts => parts[0]).Distinct()
            .Where(name => name != first && name.Length is >= 2 and <= 7 && LanguageTag.Read(name) is not null);
        return (parent, [first, .. codes.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The places of stories and pages: translations are where the first language has its stories.</summary>
    public static (ImmutableArray<string> Content, ImmutableArray<string> Pages) Places(
        OldSiteFolder content, ImmutableArray<string> folders)
    {
        var (stories, pages) = PostFolders.Places(content.In(folders[0]));
        if (stories.IsEmpty)
            return (folders, []);
        var places = folders.SelectMany(folder => stories.Select(place => $"{folder}/{place}"))
            .Where(content.HasFolder);
        return ([.. places], pages.IsEmpty ? [] : folders);
    }
}
