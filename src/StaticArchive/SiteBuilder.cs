using StaticArchive.Diagnostics;

namespace StaticArchive;

/// <summary>The whole pipeline: files to stories, stories to an archive, the archive to a site.</summary>
public static class SiteBuilder
{
    /// <summary>Reads, checks and assembles; writes nothing.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static BuildResult Build(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new BuildResult(null, [new Diagnostic(SettingsRules.MissingSetting, "archive.yml", TextSpan.WholeFile, "Not built yet.")]);
    }
}
