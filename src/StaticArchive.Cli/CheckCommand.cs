using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>check</c>: everything that <c>build</c> does except writing.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var format = new FormatArguments();
        var explain = CommandOption.Text("--explain", "rule",
            "Explain a rule, by id or name, instead of checking; without one, list all rules.");
        explain.Arity = ArgumentArity.ZeroOrOne;
        var impact = CommandOption.Text("--impact", "revision",
            "Tell what the change since that git revision does to the site: pages that come, change and go, addresses "
                + "that vanish.");
        var command = new Command("check", "Check every story, link and template, and write nothing.");
        format.AddTo(command);
        command.Add(explain);
        command.Add(impact);
        command.SetAction(result => result.GetResult(explain) is null
            ? Run(site.Read(result), site.Cache(result), format.Read(result),
                result.GetValue(impact), environment)
            : RuleText.Print(result.GetValue(explain), environment.Output));
        return command;
    }

    private static int Run(SiteOptions options, string cache, ReportFormat format, string? revision,
        CommandEnvironment environment)
    {
        var timings = new Timings();
        var (build, further) = ProgressDisplay.Run(environment, format, progress =>
        {
            var build = SiteBuilder.Build(ArchiveBuild.WithCache(options, cache, BuildCommand.CacheKey()) with
            {
                ChecksPictures = true,
            });
            return (build, build.Site is { } site ? Further(site, options.Workers, progress) : []);
        });
        var impact = revision is not null ? BaseSite.Compare(options, revision, build, environment) : null;
        ImmutableArray<Diagnostic> findings =
            [.. build.Diagnostics.Concat(further).Concat(Vanished(impact?.Change, build.Site)).Order()];
        var report = new SiteReport
        {
            Findings = new FindingLocator(options, environment).Locate(findings),
            Stories = build.Site?.Archive.Stories.Length,
            Pages = build.Site?.PageCount,
            LeftOut = build.LeftOut,
            Impact = impact,
            Elapsed = timings.Total,
        };
        ReportPrinter.Print(report, format, environment);
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.BadContent : ExitCode.Fine;
    }

    // What only the rendered pages show.
    private static ImmutableArray<Diagnostic> Further(Site site, int workers, Action<WriteProgress>? progress)
    {
        var lengths = new long[site.Files.Count];
        var failures = OutputWriter.Check(
            site.Files, () => Measured(site.CreateRenderer(), lengths), workers, progress);
        var size = OutputSize.Of(site.Files, lengths);
        return [.. failures, .. HostLimitCheck.Find(site, size), .. ThreadFindings.Of(site, workers)];
    }

    private static FileSource Measured(SiteRenderer renderer, long[] lengths) => new(index =>
    {
        var bytes = renderer.Render(index);
        lengths[index] = bytes.Length;
        return bytes;
    });

    private static IEnumerable<Diagnostic> Vanished(SiteImpact? impact, Site? site)
    {
        var severity = site?.Archive.Settings.RuleSeverities.GetValueOrDefault(LinkRules.VanishedAddress.Id,
            LinkRules.VanishedAddress.Severity) ?? LinkRules.VanishedAddress.Severity;
        return impact is null || severity == Severity.Off ? []
            : impact.Findings.Select(finding => finding with { Severity = severity });
    }
}
