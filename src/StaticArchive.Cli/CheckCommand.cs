using System.Collections.Immutable;
using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>check</c>: everything that <c>build</c> does but writing.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings, SiteArguments site)
    {
        var format = new FormatArguments();
        var explain = new Option<string?>("--explain")
        {
            Description = "Explain a rule, by id or name, instead of checking; without one, list all rules.",
            HelpName = "rule",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var impact = new Option<string?>("--impact")
        {
            Description =
                "Tell what the change since that git revision does to the site: pages that come, change and go, "
                    + "addresses that vanish.",
            HelpName = "revision",
        };
        var command = new Command("check", "Check every story, link and template, and write nothing.");
        format.AddTo(command);
        command.Add(explain);
        command.Add(impact);
        command.SetAction(result => result.GetResult(explain) is null
            ? Run(site.Read(result, surroundings), site.Cache(result, surroundings), format.Read(result),
                result.GetValue(impact), surroundings)
            : RuleText.Print(result.GetValue(explain), surroundings.Output));
        return command;
    }

    private static int Run(SiteOptions options, string cache, ReportFormat format, string? revision,
        Surroundings surroundings)
    {
        var timings = new Timings();
        var (build, further) = ProgressDisplay.Run(surroundings, format, progress =>
        {
            var build = SiteBuilder.Build(ArchiveBuild.WithCache(options, cache, BuildCommand.CacheKey()) with
            {
                ChecksPictures = true,
            });
            ImmutableArray<Diagnostic> further = build.Site is { } site
                ? [.. OutputWriter.Check(site.Files, () =>
                    new FileSource(site.CreateRenderer().Render), options.Workers, progress),
                        .. ThreadFindings.Of(site, options.Workers)]
                : [];
            return (build, further);
        });
        var impact = revision is not null ? BaseSite.Compare(options, revision, build, surroundings) : null;
        ImmutableArray<Diagnostic> findings =
            [.. build.Diagnostics.Concat(further).Concat(Vanished(impact?.Change, build.Site)).Order()];
        var report = new SiteReport
        {
            Findings = new SourceLines(new FindingLocator(options, surroundings)).Locate(findings),
            Stories = build.Site?.Archive.Stories.Length,
            Pages = build.Site?.PageCount,
            LeftOut = build.LeftOut,
            Impact = impact,
            Elapsed = timings.Total,
        };
        ReportPrinter.Print(report, format, surroundings);
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.BadContent : ExitCode.Fine;
    }

    private static IEnumerable<Diagnostic> Vanished(SiteImpact? impact, Site? site)
    {
        var severity = site?.Archive.Settings.RuleSeverities.GetValueOrDefault(LinkRules.VanishedAddress.Id,
            LinkRules.VanishedAddress.Severity) ?? LinkRules.VanishedAddress.Severity;
        return impact is null || severity == Severity.Off ? []
            : impact.Findings.Select(finding => finding with { Severity = severity });
    }
}
