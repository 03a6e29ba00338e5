using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>related</c>: what the archive shows beside a story, why, how good the lists are, and what they
/// cost.</summary>
internal static class RelatedCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var story = new Argument<string?>("story")
        {
            Description = "A story: its file, id or address.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = CommandOption.Flag("--json",
            "Print every story's list, one JSON object a line: {\"from\": path, \"related\": [paths, best first]}.");
        var evaluate = CommandOption.Flag("--evaluate",
            "Remove the editors' own links, and print how well the lists find them again and which weights they ask "
                + "for.");
        var against = CommandOption.Text("--against", "file",
            "Print how well the lists find what a file of the form that --json prints says is related.");
        var reasons = CommandOption.Flag("--reasons",
            "Print every reason that the lists show, with its count, and how many break the rules for reasons.");
        var timings = CommandOption.Flag("--timings", "Print what the lists of all stories cost.");
        var count = new Option<int?>("--count", "-n")
        {
            Description = "How many related stories to list. [default: as the settings say]",
            HelpName = "number",
        };
        var command = new Command("related", "List the stories related to a story, with scores and reasons.")
        {
            story, json, evaluate, against, reasons, timings, count,
        };
        command.Validators.Add(result =>
        {
            bool[] asked =
            [
                result.GetValue(story) is not null, result.GetValue(json), result.GetValue(evaluate),
                result.GetValue(against) is not null, result.GetValue(reasons), result.GetValue(timings),
            ];
            if (asked.Count(one => one) != 1)
                result.AddError(
                    "Name a story, or ask for one of --json, --evaluate, --against, --reasons and --timings.");
        });
        command.SetAction(result => Run(site.Read(result), environment, (built, options) =>
        {
            var length = result.GetValue(count) ?? built.Archive.Settings.Related.Count;
            if (result.GetValue(story) is { } name)
                RelatedText.Print(
                    built, StoryName.Find(name, built.Archive, options, environment), length, environment.Output);
            else if (result.GetValue(json))
                RelatedJson.Print(built, length, options.Workers, environment.Output);
            else if (result.GetValue(evaluate))
                EvaluationText.Print(built, options.Workers, environment.Output);
            else if (result.GetValue(against) is { } file)
                EvaluationText.PrintAgainst(
                    built, RelatedJson.Read(environment.FullPath(file)), options.Workers, environment.Output);
            else if (result.GetValue(reasons))
                ReasonReport.Print(built, options.Workers, environment.Output);
            else
                RelatedTimings.Print(built, length, options.Workers, environment.Output);
        }));
        return command;
    }

    // Lists are of use while some stories still have errors; those are reported, and the exit code says so.
    private static int Run(SiteOptions options, CommandEnvironment environment, Action<Site, SiteOptions> print)
    {
        var build = SiteBuilder.Build(options with { KeepGoing = true });
        var hasErrors = FindingText.PrintErrors(build.Diagnostics, options, environment);
        if (build.Site is { } site)
            print(site, options);
        return hasErrors ? ExitCode.BadContent : ExitCode.Fine;
    }
}
