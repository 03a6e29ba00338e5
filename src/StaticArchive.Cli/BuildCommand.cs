using System.Collections.Immutable;
using System.CommandLine;
using StaticArchive.Cli.Printing;
using StaticArchive.Diagnostics;
using StaticArchive.Output;

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
        var timings = new Option<bool>("--timings") { Description = "Print how long each stage took, and peak memory." };
        site.AddTo(command);
        command.Add(output);
        format.AddTo(command);
        command.Add(timings);
        command.SetAction(result => Run(
            site.Read(result, surroundings),
            surroundings.FullPath(result.GetRequiredValue(output)),
            format.Read(result),
            result.GetValue(timings),
            surroundings));
    }

    private static int Run(SiteOptions options, string output, ReportFormat format, bool printTimings, Surroundings surroundings)
    {
        ImmutableArray<string> sources = [options.InputFolder, options.ThemeFolder];
        OutputFolderCheck.Require(output, sources);
        var timings = new Timings();
        var (build, write) = ProgressDisplay.Run(surroundings, format, progress =>
        {
            var build = SiteBuilder.Build(options);
            timings.Mark("read and assemble");
            var write = build.Site is { } site
                ? OutputWriter.Write(output, sources, site.Files, () => site.CreateRenderer().Render, options.Workers, progress + timings.Watch)
                : null;
            timings.Mark("put in place");
            return (build, write);
        });
        ImmutableArray<Diagnostic> findings = [.. build.Diagnostics.Concat(write?.Errors ?? []).Order()];
        var hasErrors = findings.Any(finding => finding.Severity == Severity.Error);
        var report = new SiteReport
        {
            Findings = new SourceLines(new FindingLocator(options, surroundings)).Locate(findings),
            Stories = build.Site?.Archive.Stories.Length,
            Pages = SiteReport.CountPages(build.Site),
            Written = write is { Errors.IsEmpty: true } ? write : null,
            Output = surroundings.ShownPath(output),
            Elapsed = timings.Total,
        };
        ReportPrinter.Print(report, format, surroundings);
        if (printTimings)
            timings.Print(ReportPrinter.IsForPrograms(format) ? surroundings.Error : surroundings.Output);
        return hasErrors ? ExitCode.BadContent : ExitCode.Fine;
    }
}
