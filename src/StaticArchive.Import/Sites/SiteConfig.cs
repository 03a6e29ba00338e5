using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>A configuration file: YAML, TOML and JSON are read as they are, of scripts the literals that are in
/// them.</summary>
internal sealed partial class SiteConfig
{
    private readonly YamlMap _map;

    private SiteConfig(YamlMap map) => _map = map;

    /// <summary>Reads a file by the ending of its name; what is missing or cannot be read is empty.</summary>
    public static SiteConfig Read(OldSiteFolder site, string? file)
    {
        var text = file is null ? "" : site.Read(file);
        var faults = new List<Diagnostic>();
        var map = Path.GetExtension(file)?.ToLowerInvariant() switch
        {
            ".toml" => TomlReader.ReadMap(text, file!, 1, faults),
            ".yml" or ".yaml" or ".json" => YamlReader.ReadMap(text.Replace('\t', ' '), file!, 1, faults),
            _ => Script(text),
        };
        return new SiteConfig(map ?? new YamlMap([], TextSpan.WholeFile));
    }

    /// <summary>The value at a path of keys with dots between, or null.</summary>
    public YamlNode? Find(string path)
    {
        YamlNode? node = _map;
        foreach (var key in path.Split('.'))
            node = (node as YamlMap)?.Find(key);
        return node;
    }

    /// <summary>The first of those values that is a text or a list that begins with one.</summary>
    public string? Text(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (Texts(path).FirstOrDefault() is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    /// <summary>The entries of a map; none of anything else.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> Entries(string path) =>
        Find(path) is YamlMap map
            ? map.Entries.Select(entry => new KeyValuePair<string, YamlNode>(entry.Key.Value, entry.Value)) : [];

    /// <summary>The texts of a list, or a single one.</summary>
    public IEnumerable<string> Texts(string path) => Find(path) switch
    {
        YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Value.Trim()),
        YamlScalar { IsNull: false } scalar => [scalar.Value.Trim()],
        _ => [],
    };

    // "title: 'My site'," and "SITENAME = u'My site'": the first of each name counts.
    private static YamlMap Script(string text)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Literal().Matches(Comment().Replace(text, "")))
        {
            var name = match.Groups["name"].Value;
            if (seen.Add(name))
            {
                var value = Escape().Replace(match.Groups["value"].Value, "$1");
                entries.Add(new(new YamlScalar(name, true, TextSpan.WholeFile),
                    new YamlScalar(value, false, TextSpan.WholeFile)));
            }
        }
        return new YamlMap(entries.ToImmutable(), TextSpan.WholeFile);
    }

    [GeneratedRegex("""(?<![\w.])["']?(?<name>[A-Za-z_]\w*)["']?\s*[:=]\s*"""
        + """[urf]{0,2}(?<quote>["'`])(?<value>(?:\\.|(?!\k<quote>)[^\\\n])*)\k<quote>""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<=^|\s)(?://|#)[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
