using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>build</c>: checks everything and brings the output folder up to date.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("build", "Build the site. This is what happens without a command.");
        MakeDefault(command, surroundings);
        return command;
    }

    /// <summary>Gives the command the options and the action of <c>build</c>.</summary>
    public static void MakeDefault(Command command, Surroundings surroundings)
    {
        var site = new SiteArguments();
        var output = OutputArgument.Create();
        var format = new FormatArguments();
        var cache = new Option<string>("--cache")
        {
            Description = "Folder for what builds remember for the next. May be deleted, shared, or lost at any time.",
            HelpName = "folder",
            DefaultValueFactory = _ => ".cache",
        };
        var fresh = new Option<bool>("--fresh") { Description = "Remember nothing: render every page, though nothing has changed since the last build." };
        var verify = new Option<bool>("--verify") { Description = "Then prove that the output is what a build that remembers nothing gives, byte by byte." };
        var timings = new Option<bool>("--timings") { Description = "Print how long each stage took, and peak memory." };
        var manifest = new Option<string?>("--manifest")
        {
            Description = "Write the SHA-256 sum of every file of the site to that file, as 'sha256sum -c' reads them.",
            HelpName = "file",
        };
        site.AddTo(command);
        command.Add(output);
        format.AddTo(command);
        command.Add(cache);
        command.Add(fresh);
        command.Add(verify);
        command.Add(timings);
        command.Add(manifest);
        command.SetAction(result =>
        {
            var request = new BuildRequest
            {
                Site = site.Read(result, surroundings),
                Output = surroundings.FullPath(result.GetRequiredValue(output)),
                Cache = result.GetValue(fresh) ? null : surroundings.FullPath(result.GetRequiredValue(cache)),
                Manifest = result.GetValue(manifest) is { } file ? surroundings.FullPath(file) : null,
            };
            var (code, isThere) = Run(request, format.Read(result), result.GetValue(timings), surroundings);
            var proof = isThere && result.GetValue(verify) ? VerifyCommand.Run(request.Site, request.Output, surroundings) : ExitCode.Fine;
            return code == ExitCode.Fine ? proof : code;
        });
    }

    private static (int Code, bool IsThere) Run(BuildRequest request, ReportFormat format, bool printTimings, Surroundings surroundings)
    {
        var timings = new Timings();
        var outcome = ProgressDisplay.Run(surroundings, format, progress => ArchiveBuild.Run(request with
        {
            StageEnded = timings.Mark,
            Progress = progress + timings.Watch,
        }));
        timings.Note(outcome);
        var report = new SiteReport
        {
            Findings = new SourceLines(new FindingLocator(request.Site, surroundings)).Locate(outcome.Diagnostics),
            Stories = outcome.Written is null ? null : outcome.Stories,
            Pages = outcome.Written is null ? null : outcome.Pages,
            Written = outcome.Written is { Errors.IsEmpty: true } written ? written : null,
            Output = surroundings.ShownPath(request.Output),
            Elapsed = timings.Total,
        };
        ReportPrinter.Print(report, format, surroundings);
        if (printTimings)
            timings.Print(ReportPrinter.IsForPrograms(format) ? surroundings.Error : surroundings.Output);
        return (outcome.HasErrors ? ExitCode.BadContent : ExitCode.Fine, report.Written is not null);
    }
}
