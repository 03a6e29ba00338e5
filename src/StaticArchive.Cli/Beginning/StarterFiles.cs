using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace StaticArchive.Cli.Beginning;

/// <summary>The files of a new archive: those of <c>Starter/</c>, with the answers filled in.</summary>
internal static class StarterFiles
{
    private const string Prefix = "starter/";
    private const string HostPrefix = "hosts/";
    private const string Story = "input/stories/welcome.md";

    public static ImmutableArray<StarterFile> Of(NewArchive archive)
    {
        return [.. Below(Prefix, archive), .. Below($"{HostPrefix}{archive.Host}/", archive)];
    }

    private static IEnumerable<StarterFile> Below(string prefix, NewArchive archive)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => FileOf(name[prefix.Length..], Read(assembly, name), archive));
    }

    private static StarterFile FileOf(string name, string text, NewArchive archive)
    {
        var date = archive.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // A file whose own name begins with a dot would count for this repository.
        var path = name == Story ? $"input/stories/{date[..4]}/{date}-welcome.md"
            : name.Replace("dot.", ".", StringComparison.Ordinal);
        var isEnglish = archive.Language.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        var filled = text
            .Replace("{{title}}", NewArchive.Quoted(archive.Title), StringComparison.Ordinal)
            .Replace("{{url}}", archive.Url, StringComparison.Ordinal)
            .Replace("{{language}}", archive.Language, StringComparison.Ordinal)
            .Replace("{{date}}", date, StringComparison.Ordinal)
            .Replace("{{host}}", archive.Host == WebHost.Plain.Name ? "# host: netlify" : $"host: {archive.Host}",
                StringComparison.Ordinal)
            .Replace("{{domain}}", new Uri(archive.Url).IdnHost, StringComparison.Ordinal)
            .Replace("{{lang}}", isEnglish ? "" : "lang: en\n", StringComparison.Ordinal);
        return new StarterFile(path, Encoding.UTF8.GetBytes(filled), path.StartsWith("input/", StringComparison.Ordinal)
            && path != $"input/{InputFolder.SettingsName}");
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
