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
        var fresh = new Option<bool>("--fresh") { Description = "Render every page, though nothing has changed since the last build." };
        var timings = new Option<bool>("--timings") { Description = "Print how long each stage took, and peak memory." };
        var manifest = new Option<string?>("--manifest")
        {
            Description = "Write the SHA-256 sum of every file of the site to that file, as 'sha256sum -c' reads them.",
            HelpName = "file",
        };
        site.AddTo(command);
        command.Add(output);
        format.AddTo(command);
        command.Add(fresh);
        command.Add(timings);
        command.Add(manifest);
        command.SetAction(result => Run(
            site.Read(result, surroundings),
            surroundings.FullPath(result.GetRequiredValue(output)),
            format.Read(result),
            result.GetValue(fresh),
            result.GetValue(timings),
            result.GetValue(manifest) is { } file ? surroundings.FullPath(file) : null,
            surroundings));
    }

    private static int Run(SiteOptions options, string output, ReportFormat format, bool fresh, bool printTimings, string? manifest, Surroundings surroundings)
    {
        OutputFolderCheck.Require(output, [options.InputFolder, options.ThemeFolder]);
        var timings = new Timings();
        var (last, write) = ProgressDisplay.Run(surroundings, format, progress =>
        {
            var sources = LastBuild.DigestOf(options);
            var last = fresh || manifest is not null ? null : LastBuild.Find(output, sources, options.Workers);
            timings.Mark("compare with the last build");
            return last is not null ? (last, new WriteReport(0, last.Files, 0, [])) : Build(options, output, sources, manifest, timings, progress);
        });
        var report = new SiteReport
        {
            Findings = new SourceLines(new FindingLocator(options, surroundings)).Locate(last.Findings),
            Stories = write is null ? null : last.Stories,
            Pages = write is null ? null : last.Pages,
            Written = write is { Errors.IsEmpty: true } ? write : null,
            Output = surroundings.ShownPath(output),
            Elapsed = timings.Total,
        };
        ReportPrinter.Print(report, format, surroundings);
        if (printTimings)
            timings.Print(ReportPrinter.IsForPrograms(format) ? surroundings.Error : surroundings.Output);
        return last.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.BadContent : ExitCode.Fine;
    }

    private static (LastBuild Build, WriteReport? Written) Build(
        SiteOptions options, string output, string? sources, string? manifest, Timings timings, Action<WriteProgress>? progress)
    {
        var build = SiteBuilder.Build(options);
        timings.Mark("read and assemble");
        if (build.Site is not { } site)
            return (new LastBuild("", 0, 0, 0, build.Diagnostics), null);
        var sums = manifest is null ? null : new SiteSums(site.Files);
        var made = new LastBuild(sources ?? "", site.Archive.Stories.Length, SiteReport.CountPages(site) ?? 0, site.Files.Count, build.Diagnostics);
        var write = OutputWriter.Write(
            output,
            [options.InputFolder, options.ThemeFolder],
            site.Files,
            () => RenderOf(site, sums),
            options.Workers,
            sources is null ? default : made.ToNote(),
            progress + timings.Watch);
        if (sums is not null && write.Errors.IsEmpty)
            SumFile.Write(manifest!, sums.ByPath());
        timings.Mark("put in place");
        return (made with { Findings = [.. build.Diagnostics.Concat(write.Errors).Order()] }, write);
    }

    // The sums are taken of the very bytes that are written.
    private static Func<int, ReadOnlyMemory<byte>> RenderOf(Site site, SiteSums? sums)
    {
        var renderer = site.CreateRenderer();
        return sums is null ? renderer.Render : index =>
        {
            var bytes = renderer.Render(index);
            sums.Add(index, bytes.Span);
            return bytes;
        };
    }
}
