using System.Collections.Immutable;

namespace StaticArchive.Import.Sites;

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

    /// <summary>The files below the input folder, but that of the authors, which a build finds.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Within(OldSiteFolder site, string input)
    {
        var prefix = input.Length == 0 ? "" : input + "/";
        var files = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, names) in Maps.Where(map => map.Key != "authors"))
        {
            var place = names.SelectMany(name => new[] { $"{name}.yml", $"_data/{name}.yml", $"_data/{name}" })
                .FirstOrDefault(place => !Read(site, prefix + WithoutEnding(place)).IsEmpty
                    && (site.HasFile(prefix + place) || site.HasFolder(prefix + place)));
            if (place is not null)
                files.Add(new(key, place));
        }
        return files.DrainToImmutable();
    }

    private static bool IsWithin(string place, string input) =>
        input.Length == 0 || place.StartsWith(input + "/", StringComparison.Ordinal);

    private static string WithoutEnding(string place) =>
        place.EndsWith(".yml", StringComparison.Ordinal) ? place[..^".yml".Length] : place;

    private static NameMap Read(OldSiteFolder site, string place)
    {
        if (site.FirstFile(place + ".yml", place + ".yaml", place + ".json", place + ".toml") is { } file)
            return NameMap.Of(Parse(site, file));
        var prefix = place + "/";
        return NameMap.OfFiles(site.Files
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal)
                && path.IndexOf('/', prefix.Length) < 0
                && Path.GetExtension(path) is ".yml" or ".yaml" or ".json" or ".toml")
            .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
            .Take(MaxIds)
            .Select(path => (Path.GetFileNameWithoutExtension(path), Parse(site, path))));
    }

    private static YamlNode? Parse(OldSiteFolder site, string path) =>
        NameFiles.Parse(path, site.Read(path), new List<Diagnostic>());
}
