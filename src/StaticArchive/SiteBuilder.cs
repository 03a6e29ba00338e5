using System.Collections.Immutable;
using StaticArchive.Catalog;
using StaticArchive.Diagnostics;
using StaticArchive.Pages;
using StaticArchive.Related;
using StaticArchive.Stories;
using StaticArchive.Themes;

namespace StaticArchive;

/// <summary>
/// The whole pipeline: files to stories, stories to an archive, the archive to a site. Building again with the same builder
/// reads again only what has changed; what comes out is the same, but for the small differences in rank that
/// <see cref="RelatedIndex.Update"/> tells of. Not thread-safe.
/// </summary>
public sealed class SiteBuilder
{
    private readonly SiteOptions _options;
    private readonly SettingsReading _settings;
    private readonly StoryReading _stories = new();
    private RelatedIndex? _related;

    public SiteBuilder(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _settings = new SettingsReading(options);
    }

    /// <summary>Builds once.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static BuildResult Build(SiteOptions options) => new SiteBuilder(options).Build();

    /// <summary>Reads, checks and assembles; writes nothing.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public BuildResult Build()
    {
        var findings = new List<Diagnostic>();
        var input = new InputFolder(_options.InputFolder);
        var listing = input.List(findings);
        if (_settings.Read(input, findings) is not { } settings)
            return new BuildResult(null, Findings.Settle(findings, ImmutableDictionary<string, Severity>.Empty));

        var (theme, themeFaults) = ThemeFolder.Load(_options.ThemeFolder, settings.Language);
        findings.AddRange(themeFaults);
        Ended("list files, read settings and theme");
        var parsed = _stories.ReadAll(input, listing, settings, _options.Workers, findings);
        Ended("read and parse stories");
        var readable = ReadableStories.From(parsed, settings, _options.KeepGoing);
        var (archive, faults) = ArchiveBuilder.Build(
            theme is null ? settings : FacetNames.In(theme.Texts, settings), readable.Stories, readable.Unreadable, listing.Assets, _options.IncludeDrafts, _options.Workers);
        findings.AddRange(faults);
        findings.AddRange(EditorialCheck.Find(archive, _options.Today, _options.Workers));
        Ended("order, link and check stories");
        if (theme is null)
            return new BuildResult(null, Findings.Settle(findings, settings.RuleSeverities));

        _related = _related?.Update(archive, _options.Workers) ?? RelatedIndex.Build(archive, _options.Workers);
        Ended("relate: index");
        var plan = SitePlan.Create(archive, _related, theme.Texts, theme.Assets, _options.BuildDate ?? NewestDate(archive), _options.Workers, findings);
        var settled = Findings.Settle(findings, settings.RuleSeverities);
        var stands = _options.KeepGoing || !settled.Any(finding => finding.Severity == Severity.Error);
        Ended("plan pages");
        return new BuildResult(stands ? new Site(plan, theme) : null, settled);
    }

    private void Ended(string stage) => _options.StageEnded?.Invoke(stage);

    // Never the clock: the same input gives the same site on any day.
    private static DateTimeOffset NewestDate(Archive archive) =>
        archive.Stories.LastOrDefault(story => story.Published is not null)?.Published!.Latest ?? DateTimeOffset.UnixEpoch;
}
