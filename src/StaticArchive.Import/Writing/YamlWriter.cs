using System.Text.RegularExpressions;

namespace StaticArchive.Import.Writing;

/// <summary>Writes a map as YAML; a key without a value is left out.</summary>
internal sealed partial class YamlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>A text, in quotes where it would mean something else without.</summary>
    public YamlWriter Text(string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? this : Plain(key, Of(value.Trim()));

    /// <summary>A value that is YAML already.</summary>
    public YamlWriter Plain(string key, string? value) => value is null ? this : Line($"{key}: {value}");

    /// <summary>A list on one line.</summary>
    public YamlWriter List(string key, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? this : Plain(key, List(values));

    public YamlWriter Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The text, in quotes where it would mean something else without.</summary>
    public static string Of(string text) => PlainText().IsMatch(text) && !Special().IsMatch(text) ? text : Quoted(text);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Of))}]";

    /// <summary>A moment as exactly as it is known: a day when the clock says midnight.</summary>
    public static string? Date(DateTimeOffset? moment) =>
        moment is { Offset.Ticks: 0, TimeOfDay.Ticks: 0 } day ? $"{day:yyyy-MM-dd}"
        : moment?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            .Replace("+00:00", "Z", StringComparison.Ordinal);

    /// <summary>The text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var output = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => output.Append('\\').Append(c),
                '\n' => output.Append("\\n"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' =>
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => output.Append(c),
            };
        }
        return output.Append('"').ToString();
    }

    [GeneratedRegex("""^[\p{L}/._](?:[\p{L}\p{N}\p{M} .’“”‘…/_&;()!?%+-]*[\p{L}\p{N}\p{M}.’”…/()!?%+])?$""")]
    private static partial Regex PlainText();

    [GeneratedRegex("^(?:true|false|yes|no|on|off|y|n|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}

/// <summary>Writes the <c>archive.yml</c> of an archive that comes from elsewhere.</summary>
internal static class ArchiveYaml
{
    /// <summary>The settings that an export gives. What it does not say is marked for its editor.</summary>
    public static string Of(ExportedSite site, string? permalink) => new YamlWriter()
        .Site(site.Title, site.Description, site.Address?.AbsoluteUri, site.Language)
        .Zone(site.TimeZone)
        .Plain("permalink", permalink is null ? null : permalink + "   # as on the old site")
        .ToString();

    /// <summary>What the site is called and where it is.</summary>
    public static YamlWriter Site(
        this YamlWriter yaml, string? title, string? description, string? address, string? language)
    {
        const string Change = "   # Change this.";
        return yaml.Plain("title", title is null ? "My archive" + Change : YamlWriter.Of(title))
            .Plain("description", description is null ? null
                : YamlWriter.Of(description.ReplaceLineEndings(" ").Trim()))
            .Plain("baseUrl", address ?? "https://archive.example/" + Change)
            .Plain("language", language is null ? null
                : LanguageTag.Read(language.Replace('_', '-').Split('.')[0]));
    }

    public static YamlWriter Zone(this YamlWriter yaml, string? zone) =>
        zone is not null && TimeZoneReader.Find(zone, out _, out _) is not null ? yaml.Plain("timeZone", zone) : yaml;
}
