using System.Text.RegularExpressions;

namespace StaticArchive.Import.Writing;

/// <summary>Writes values as YAML.</summary>
internal static partial class YamlWriter
{
    /// <summary>The text, in quotes where it would mean something else without.</summary>
    public static string Of(string text) => Plain().IsMatch(text) && !Special().IsMatch(text) ? text : Quoted(text);

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Of))}]";

    /// <summary>A moment as exactly as it is known: a day when the clock says midnight.</summary>
    public static string Date(DateTimeOffset moment) =>
        moment.TimeOfDay == TimeSpan.Zero && moment.Offset == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
                .Replace("+00:00", "Z", StringComparison.Ordinal);

    private static string Quoted(string text)
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
    private static partial Regex Plain();

    [GeneratedRegex("^(?:true|false|yes|no|on|off|y|n|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}

/// <summary>Writes the <c>archive.yml</c> of an archive that comes from elsewhere.</summary>
internal static class ArchiveYaml
{
    /// <summary>The settings that an export gives. What it does not say is marked for its editor.</summary>
    public static string Of(ExportedSite site, string? permalink)
    {
        var text = new StringBuilder()
            .Append("title: ").Append(YamlWriter.Of(site.Title ?? "My archive"))
                .Append(site.Title is null ? "   # Change this.\n" : "\n");
        if (site.Description is { } description)
            text.Append("description: ").Append(YamlWriter.Of(description)).Append('\n');
        text.Append("baseUrl: ").Append(site.Address?.AbsoluteUri ?? "https://archive.example/   # Change this.")
            .Append('\n');
        if (site.Language is { } language && LanguageTag.Read(language.Replace('_', '-')) is { } tag)
            text.Append("language: ").Append(tag).Append('\n');
        if (site.TimeZone is { } zone && TimeZoneReader.Find(zone, out _, out _) is not null)
            text.Append("timeZone: ").Append(zone).Append('\n');
        if (permalink is not null)
            text.Append("permalink: ").Append(permalink).Append("   # as on the old site\n");
        return text.ToString();
    }
}
