using System.Text;

namespace StaticArchive.Import.Writing;

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
