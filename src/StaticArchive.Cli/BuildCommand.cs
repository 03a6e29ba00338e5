using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>build</c>: checks everything and brings the output folder up to date.</summary>
internal static class BuildCommand
{
    // Not an option: command lines are in logs.
    private const string CacheKeyVariable = "STATIC_ARCHIVE_CACHE_KEY";

    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var command = new Command("build", "Build the site. This is what happens without a command.");
        MakeDefault(command, environment, site);
        return command;
    }

    /// <summary>Gives the command the options and the action of <c>build</c>.</summary>
    public static void MakeDefault(Command command, CommandEnvironment environment, SiteArguments site)
    {
        var format = new FormatArguments();
        var fresh = CommandOption.Flag("--fresh",
            "Ignore all caches: render every page, though nothing has changed since the last build.");
        var verify = CommandOption.Flag("--verify",
            "Then prove that the output is what a build that remembers nothing gives, byte by byte.");
        var timings = CommandOption.Flag("--timings", "Print how long each stage took, and peak memory.");
        var manifest = CommandOption.Text("--manifest", "file",
            "Write the SHA-256 sum of every file of the site to that file, as 'sha256sum -c' reads them.");
        format.AddTo(command);
        command.Add(fresh);
        command.Add(verify);
        command.Add(timings);
        command.Add(manifest);
        command.SetAction(result =>
        {
            var request = new BuildRequest
            {
                Site = site.Read(result),
                Output = site.Output(result),
                Cache = result.GetValue(fresh) ? null : site.Cache(result),
                CacheKey = CacheKey(),
                Manifest = result.GetValue(manifest) is { } file ? environment.FullPath(file) : null,
            };
            var (code, isThere) = Run(request, format.Read(result), result.GetValue(timings), environment);
            var proof = isThere && result.GetValue(verify)
                ? VerifyCommand.Run(request.Site, request.Output, environment) : ExitCode.Fine;
            return code == ExitCode.Fine ? proof : code;
        });
    }

    /// <summary>What protects a cache that others can write to; or null.</summary>
    public static byte[]? CacheKey() => Environment.GetEnvironmentVariable(CacheKeyVariable) is { Length: > 0 } key
        ? Encoding.UTF8.GetBytes(key)
        : null;

    private static (int Code, bool IsThere) Run(
        BuildRequest request, ReportFormat format, bool printTimings, CommandEnvironment environment)
    {
        var timings = new Timings();
        var outcome = ProgressDisplay.Run(environment, format, progress => ArchiveBuild.Run(request with
        {
            StageEnded = timings.Mark,
            Progress = progress + timings.Watch,
        }));
        timings.Note(outcome);
        var report = new SiteReport
        {
            Findings = new FindingLocator(request.Site, environment).Locate(outcome.Diagnostics),
            Stories = outcome.Written is null ? null : outcome.Stories,
            Pages = outcome.Written is null ? null : outcome.Pages,
            LeftOut = outcome.LeftOut,
            Written = outcome.Written is { Errors.IsEmpty: true } written ? written : null,
            Output = environment.ShownPath(request.Output),
            Host = request.Site.Host,
            Elapsed = timings.Total,
        };
        ReportPrinter.Print(report, format, environment);
        if (printTimings)
            timings.Print(ReportPrinter.IsForPrograms(format) ? environment.Error : environment.Output);
        return (outcome.HasErrors ? ExitCode.BadContent : ExitCode.Fine, report.Written is not null);
    }
}
