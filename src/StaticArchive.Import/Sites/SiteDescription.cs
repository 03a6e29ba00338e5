namespace StaticArchive.Import.Sites;

/// <summary>What the configuration of another generator says of its site, in our settings' terms.</summary>
internal sealed record SiteDescription
{
    /// <summary>Such as <c>Hugo</c>.</summary>
    public required string Generator { get; init; }

    /// <summary>The configuration, relative to the site's folder; null where there is none.</summary>
    public string? ConfigFile { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>The folder that becomes the input, relative to the site's folder; empty for the folder
    /// itself.</summary>
    public string Input { get; init; } = "";

    /// <summary>Folders and files of stories, relative to <see cref="Input"/>; empty: all of it.</summary>
    public ImmutableArray<string> Content { get; init; } = [];

    /// <summary>Folders and files of pages, relative to <see cref="Input"/>.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>Folders whose files are copied, relative to <see cref="Input"/>, and below which path.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Static { get; init; } = [];

    /// <summary>Files for the host that the old site publishes at its root.</summary>
    public ImmutableArray<string> Copy { get; init; } = [];

    /// <summary>The languages that folders are named by; empty: they are found by themselves.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>By front-matter key: the file of names below <see cref="Input"/>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> NameFiles { get; init; } = [];

    /// <summary>By front-matter key: ids and their names, where the old site has them outside
    /// <see cref="Input"/>.</summary>
    public ImmutableArray<KeyValuePair<string, NameMap>> Names { get; init; } = [];

    /// <summary>The address pattern of stories, in our terms.</summary>
    public string? Permalink { get; init; }

    /// <summary>The patterns of folders that have one of their own.</summary>
    public ImmutableArray<KeyValuePair<string, string>> FolderPermalinks { get; init; } = [];

    /// <summary>Front-matter keys that gather stories, beside section and tags: key, singular, plural.</summary>
    public ImmutableArray<(string Key, string Singular, string Plural)> Taxonomies { get; init; } = [];

    /// <summary>By front-matter key: what parts the values of a list that is one text, as the settings call
    /// it.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Separators { get; init; } = [];

    /// <summary>How addresses are spelt, as the settings call it; null for the usual way.</summary>
    public string? Addresses { get; init; }

    /// <summary>The first part of the addresses of tags' and of categories' pages; null where there are
    /// none.</summary>
    public (string Tags, string Categories)? Lists { get; init; }

    /// <summary>What the configuration says and settings of ours cannot.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Files that stories show or offer.</summary>
internal static class MediaFile
{
    private static readonly string[] Endings =
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".pdf", ".mp3", ".mp4", ".webm", ".ogg",
            ".csv"];

    public static bool Is(string file) => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Finds the files that say what a site's ids of authors, tags and categories are called.</summary>
internal static class SiteNames
{
    private const int MaxIds = 5_000;

    private static readonly (string Key, string[] Names)[] Maps =
    [
        ("authors", ["authors", "people"]),
        ("tags", ["tags", "topics"]),
        ("section", ["categories", "sections"]),
    ];

    private static readonly string[] Folders = ["data", "_data", "src/data", "src/_data", "src/content"];

    /// <summary>The maps that are outside the input folder, where a build does not look.</summary>
    public static ImmutableArray<KeyValuePair<string, NameMap>> Outside(OldSiteFolder site, string input)
    {
        var maps = ImmutableArray.CreateBuilder<KeyValuePair<string, NameMap>>();
        foreach (var (key, names) in Maps)
        {
            var places = names.SelectMany(name => Folders.Select(folder => $"{folder}/{name}"))
                .Where(place => !IsWithin(place, input));
            var found = places.Select(place => Read(site, place)).FirstOrDefault(map => !map.IsEmpty);
            if (found is not null)
                maps.Add(new(key, found));
        }
        return maps.DrainToImmutable();
    }

    /// <summary>The files of the input folder, without that of the authors, which a build finds.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Within(OldSiteFolder content)
    {
        var files = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, names) in Maps.Where(map => map.Key != "authors"))
        {
            var place = names.SelectMany(name => new[] { $"{name}.yml", $"_data/{name}.yml", $"_data/{name}" })
                .FirstOrDefault(place => !Read(content, Path.ChangeExtension(place, null)).IsEmpty
                    && (content.HasFile(place) || content.HasFolder(place)));
            if (place is not null)
                files.Add(new(key, place));
        }
        return files.DrainToImmutable();
    }

    private static bool IsWithin(string place, string input) =>
        input.Length == 0 || place.StartsWith(input + "/", StringComparison.Ordinal);

    private static NameMap Read(OldSiteFolder site, string place)
    {
        if (site.FirstFile(place + ".yml", place + ".yaml", place + ".json", place + ".toml") is { } file)
            return NameMap.Of(Parse(site, file));
        var folder = site.In(place);
        return NameMap.OfFiles(folder.Files
            .Where(path => !path.Contains('/', StringComparison.Ordinal)
                && Path.GetExtension(path) is ".yml" or ".yaml" or ".json" or ".toml")
            .Take(MaxIds)
            .Select(path => (Path.GetFileNameWithoutExtension(path), Parse(folder, path))));
    }

    private static YamlNode? Parse(OldSiteFolder site, string path) =>
        NameFiles.Parse(path, site.Read(path), new List<Diagnostic>());
}
