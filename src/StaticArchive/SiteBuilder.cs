using System.Collections.Immutable;
using StaticArchive.Catalog;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;
using StaticArchive.Related;
using StaticArchive.Settings;
using StaticArchive.Stories;
using StaticArchive.Themes;

namespace StaticArchive;

/// <summary>The whole pipeline: files to stories, stories to an archive, the archive to a site.</summary>
public static class SiteBuilder
{
    /// <summary>Reads, checks and assembles; writes nothing.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static BuildResult Build(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var findings = new List<Diagnostic>();
        var input = new InputFolder(options.InputFolder);
        var listing = input.List(findings);
        if (ReadSettings(options, input, findings) is not { } settings)
            return new BuildResult(null, Findings.Settle(findings, ImmutableDictionary<string, Severity>.Empty));

        var parsed = StoryReading.ReadAll(input, listing, settings, options.Workers, findings);
        var stories = StoryReading.Select(parsed, settings, options.KeepGoing, out var unreadable);
        var (archive, faults) = ArchiveBuilder.Build(settings, stories, unreadable, listing.Assets, options.IncludeDrafts, options.Workers);
        findings.AddRange(faults);
        var (theme, themeFaults) = ThemeFolder.Load(options.ThemeFolder, settings.Language);
        findings.AddRange(themeFaults);
        if (theme is null)
            return new BuildResult(null, Findings.Settle(findings, settings.RuleSeverities));

        var related = RelatedIndex.Build(archive, options.Workers);
        var plan = SitePlan.Create(archive, related, theme.Texts, theme.Assets, options.BuildDate ?? NewestDate(archive), findings);
        var settled = Findings.Settle(findings, settings.RuleSeverities);
        var stands = options.KeepGoing || !settled.Any(finding => finding.Severity == Severity.Error);
        return new BuildResult(stands ? new Site(plan, theme) : null, settled);
    }

    private static ArchiveSettings? ReadSettings(SiteOptions options, InputFolder input, List<Diagnostic> findings)
    {
        var file = options.SettingsFile is { } path
            ? InputFolder.ReadFile(path, path, findings)
            : input.Read(InputFolder.SettingsName, findings);
        if (file is null || SettingsReader.Read(file, options.SettingsFile ?? InputFolder.SettingsName, findings) is not { } settings)
            return null;
        return options.BaseUrl is { } baseUrl ? settings with { BaseUrl = baseUrl } : settings;
    }

    // Never the clock: the same input gives the same site on any day.
    private static DateTimeOffset NewestDate(Archive archive) =>
        archive.Stories.LastOrDefault(story => story.Published is not null)?.Published!.Latest ?? DateTimeOffset.UnixEpoch;
}
