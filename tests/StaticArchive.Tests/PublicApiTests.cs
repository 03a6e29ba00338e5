using System.Reflection;

namespace StaticArchive.Tests;

/// <summary>What a third program may call. A type that appears here by accident becomes a promise.</summary>
public sealed class PublicApiTests
{
    private static readonly string[] Approved =
    [
        "StaticArchive.Building.ArchiveBuild",
        "StaticArchive.Building.BuildOutcome",
        "StaticArchive.Building.BuildRequest",
        "StaticArchive.Building.BuildResult",
        "StaticArchive.Building.BuildStatistics",
        "StaticArchive.Building.Site",
        "StaticArchive.Building.SiteBuilder",
        "StaticArchive.Building.SiteOptions",
        "StaticArchive.Building.SiteRenderer",
        "StaticArchive.Building.SourceChanges",
        "StaticArchive.Diagnostics.Diagnostic",
        "StaticArchive.Diagnostics.DiagnosticException",
        "StaticArchive.Diagnostics.Rule",
        "StaticArchive.Diagnostics.Severity",
        "StaticArchive.Diagnostics.TextSpan",
        "StaticArchive.Output.OutputException",
        "StaticArchive.Output.WritePhase",
        "StaticArchive.Output.WriteProgress",
        "StaticArchive.Output.WriteReport",
    ];

    [Fact]
    public void Only_what_is_approved_is_public()
    {
        var ours = Directory.EnumerateFiles(AppContext.BaseDirectory, "StaticArchive.*.dll")
            .Where(file => !file.EndsWith("Tests.dll"));
        var types = ours.SelectMany(file => Assembly.LoadFrom(file).GetExportedTypes())
            .Select(type => type.FullName!).Order(StringComparer.Ordinal);

        Assert.Equal(Approved, types);
    }
}
