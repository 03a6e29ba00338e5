namespace StaticArchive.Tests.Stories;

/// <summary>Reads stories from texts, for tests.</summary>
internal static class StoryParsing
{
    public const string OwnSettings = "title: Test\nbaseUrl: https://archive.example/\n";

    /// <summary>An archive that was written for another generator.</summary>
    public const string ForeignSettings = OwnSettings + """
        permalink: /:year/:month/:day/:slug/
        fields:
          standfirst: [excerpt, description]
          published: [date]
          redirectFrom: [redirect_from, aliases]
          imageAlt: [image_alt]
        """;

    public static ArchiveSettings Read(string settings)
    {
        var faults = new List<Diagnostic>();
        var read = SettingsReader.Read(settings, "archive.yml", faults);
        Assert.Empty(faults);
        return read!;
    }

    public static StoryParser Parser(string settings = OwnSettings, params (string Path, string Yaml)[] folders)
    {
        var read = Read(settings);
        var faults = new List<Diagnostic>();
        var defaults = FolderDefaults.Read(
            folders.Select(folder =>
                KeyValuePair.Create(folder.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(folder.Yaml))),
            read,
            faults);
        Assert.Empty(faults);
        return new StoryParser(read, defaults);
    }

    /// <summary>A story with that front matter and a line of text.</summary>
    public static ParsedStory Parse(
        string frontMatter, string path = "stories/2021-04-05-a-story.md", string settings = OwnSettings
    ) => Parser(settings).Parse(path, $"---\n{frontMatter.TrimEnd('\n')}\n---\n\nText.\n");

    /// <summary>A story that is read without a finding.</summary>
    public static Story Story(
        string frontMatter, string path = "stories/2021-04-05-a-story.md", string settings = OwnSettings)
    {
        var parsed = Parse(frontMatter, path, settings);
        Assert.Empty(parsed.Diagnostics.Where(finding => finding.Severity > Severity.Info));
        return parsed.Story!;
    }

    public static string Show(ImmutableArray<Diagnostic> findings) =>
        string.Join('\n', findings.Select(Show));

    private static string Show(Diagnostic finding)
    {
        var (span, help) = (finding.Span, finding.Help is null ? "" : " | " + finding.Help);
        return $"{span.Line}:{span.Column}+{span.Length} {finding.Severity} {finding.Rule.Id} {finding.Message}{help}";
    }
}
