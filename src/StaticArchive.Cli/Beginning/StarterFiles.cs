using System.Reflection;

namespace StaticArchive.Cli.Beginning;

/// <summary>The files of a new archive: those of <c>Starter/</c>, with the answers filled in.</summary>
internal static class StarterFiles
{
    private const string Prefix = "starter/";
    private const string HostPrefix = "hosts/";
    private const string Story = "input/stories/welcome.md";

    public static ImmutableArray<StarterFile> Of(NewArchive archive) =>
        [.. Below(Prefix, archive), .. OfHost(archive)];

    /// <summary>The files that the host needs, and no others.</summary>
    public static ImmutableArray<StarterFile> OfHost(NewArchive archive) =>
        [.. Below($"{HostPrefix}{archive.Host}/", archive)];

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
            .Replace("{{#}}", isEnglish ? "" : "# ", StringComparison.Ordinal)
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

/// <summary>A file that <c>init</c> writes.</summary>
/// <param name="Path">Relative to the archive's folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsExample">Whether it is only there to show how: an archive that has stories already does not need
/// it.</param>
internal sealed record StarterFile(string Path, byte[] Content, bool IsExample);

/// <summary>Puts the files of a new archive into a folder. A file that is there stays as it is.</summary>
internal static class StarterWriter
{
    /// <summary>Writes what is not there yet.</summary>
    /// <returns>The paths of the files that were written, and of those that were there.</returns>
    public static (List<string> Written, List<string> Kept) Write(string folder, IEnumerable<StarterFile> files)
    {
        var hasStories = HasStories(Path.Combine(folder, "input"));
        var (written, kept) = (new List<string>(), new List<string>());
        foreach (var file in files.Where(file => !(hasStories && file.IsExample)))
        {
            var path = Path.Combine(folder, file.Path);
            if (Path.Exists(path))
            {
                kept.Add(path);
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(file.Content);
            written.Add(path);
        }
        return (written, kept);
    }

    private static bool HasStories(string input) => Directory.Exists(input) && Directory
        .EnumerateFiles(input, "*.md",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Any();
}

/// <summary>What somebody says of an archive that they begin.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it will be published.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Today">The day on which the first story is dated.</param>
/// <param name="Host">The host that publishes it, by its name.</param>
internal sealed record NewArchive(string Title, string Url, string Language, DateOnly Today, string Host)
{
    public const string UsualTitle = "My archive";
    public const string UsualUrl = "https://archive.example/";
    public const string UsualLanguage = "en";

    /// <summary>What is wrong with the answers, in the words of the settings' own reader; null when nothing
    /// is.</summary>
    public string? Fault()
    {
        var findings = new List<Diagnostic>();
        var yaml = $"title: {Quoted(Title)}\nbaseUrl: {Quoted(Url)}\nlanguage: {Quoted(Language)}\n"
            + $"host: {Quoted(Host)}\n";
        SettingsReader.Read(yaml, InputFolder.SettingsName, findings);
        return findings.FirstOrDefault() is { } finding ? $"{finding.Message} {finding.Help}".TrimEnd() : null;
    }

    /// <summary>A text as a YAML value: plain where that is safe, else in double quotes.</summary>
    public static string Quoted(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' '
            && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-')
            && text.ToLowerInvariant() is not (
                "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
