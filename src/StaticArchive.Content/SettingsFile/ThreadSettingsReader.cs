namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>threads</c> of the settings: a map from a story of the thread to its title, or to <c>title</c> and
/// <c>standfirst</c>.</summary>
internal sealed class ThreadSettingsReader(YamlValueReader values)
{
    public ImmutableArray<ThreadSetting> Read(YamlNode? node)
    {
        var threads = ImmutableArray.CreateBuilder<ThreadSetting>();
        foreach (var (key, value) in values.Map(node, "threads")?.Entries ?? [])
        {
            var name = $"threads.{YamlValueReader.Shown(key.Value)}";
            var map = value as YamlMap;
            if (map is not null)
                SettingsKeys.Check(map, ["title", "standfirst"], name + ".", values);
            var title = values.Text(map is null ? value : map.Find("title"), map is null ? name : name + ".title");
            if (title is null)
                values.Report(
                    key.Span, $"The thread of '{YamlValueReader.Shown(key.Value)}' has no title.", "Write one.");
            else
                threads.Add(
                    new(key.Value.Trim(), title, values.Text(map?.Find("standfirst"), name + ".standfirst"), key.Span));
        }
        return threads.DrainToImmutable();
    }
}

/// <summary>Reads <c>kinds</c> of the settings: a map from the name of a kind of pages to the title of their
/// list.</summary>
internal sealed class KindSettingsReader(YamlValueReader values)
{
    private static readonly ImmutableArray<string> Taken =
        ["story", "stories", "post", "posts", "article", "articles", "news", "blog", "page", "pages"];

    public ImmutableArray<OwnKind> Read(YamlNode? node)
    {
        var kinds = ImmutableArray.CreateBuilder<OwnKind>();
        foreach (var (key, value) in values.Map(node, "kinds")?.Entries ?? [])
        {
            var name = key.Value;
            if (Taken.Contains(name))
                values.Report(key.Span, $"'{name}' cannot be a kind of its own: 'type: {name}' means something else.");
            else if (name.Length is 0 or > 60 || name[0] == '-'
                || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                values.Report(key.Span, $"'{YamlValueReader.Shown(name)}' cannot be the name of a kind.",
                    "Use lower-case letters, digits and hyphens.");
            else
                kinds.Add(
                    new OwnKind(name,
                    values.Text(value, $"kinds.{name}") ?? char.ToUpperInvariant(name[0])
                    + name[1..].Replace('-', ' ')));
        }
        return kinds.DrainToImmutable();
    }
}

/// <summary>Reports keys that a map of the settings does not take.</summary>
internal static class SettingsKeys
{
    /// <summary>Reports every key of <paramref name="map"/> that is not in <paramref name="known"/>.</summary>
    public static void Check(YamlMap map, IReadOnlyCollection<string> known, string within, YamlValueReader values)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
            {
                values.Report(
                    SettingsRules.UnknownSetting, key.Span,
                    $"There is no setting '{within}{YamlValueReader.Shown(key.Value)}'.",
                    NearestName.DidYouMean(key.Value, known) ?? $"The settings here are {string.Join(", ", known)}.");
            }
        }
    }
}
