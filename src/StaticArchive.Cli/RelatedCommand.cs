using System.CommandLine;
using StaticArchive.Catalog;
using StaticArchive.Cli.Printing;
using StaticArchive.Diagnostics;

namespace StaticArchive.Cli;

/// <summary><c>related</c>: what the archive shows beside a story, and why.</summary>
internal static class RelatedCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var story = new Argument<string?>("story")
        {
            Description = "A story: its file, id or address.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print every story's list, one JSON object a line: {\"from\": path, \"related\": [paths, best first]}.",
        };
        var count = new Option<int?>("--count", "-n")
        {
            Description = "How many related stories to list. [default: as the settings say]",
            HelpName = "number",
        };
        var site = new SiteArguments();
        var command = new Command("related", "List the stories related to a story, with scores and reasons.");
        command.Add(story);
        command.Add(json);
        command.Add(count);
        site.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) == result.GetValue(story) is not null)
                result.AddError("Name a story, or ask for all by --json.");
        });
        command.SetAction(result => Run(
            site.Read(result, surroundings), result.GetValue(story), result.GetValue(count), surroundings));
        return command;
    }

    private static int Run(SiteOptions options, string? name, int? count, Surroundings surroundings)
    {
        var build = SiteBuilder.Build(options);
        if (build.Site is not { } site)
            return PrintErrors(build, options, surroundings);
        var length = count ?? site.Archive.Settings.Related.Count;
        if (name is null)
            RelatedJson.Print(site, length, options.Workers, surroundings.Output);
        else
            RelatedText.Print(site, StoryNamed(name, site.Archive, options, surroundings), length, surroundings.Output);
        return ExitCode.Fine;
    }

    private static int PrintErrors(BuildResult build, SiteOptions options, Surroundings surroundings)
    {
        var text = new FindingText(surroundings.Error, new Ink(colours: false));
        foreach (var finding in new SourceLines(new FindingLocator(options, surroundings)).Locate(build.Diagnostics))
        {
            if (finding.Diagnostic.Severity == Severity.Error)
                text.Print(finding);
        }
        return ExitCode.BadContent;
    }

    private static int StoryNamed(string name, Archive archive, SiteOptions options, Surroundings surroundings)
    {
        var path = Path.GetRelativePath(options.InputFolder, surroundings.FullPath(name)).Replace('\\', '/');
        for (var ordinal = 0; ordinal < archive.Stories.Length; ordinal++)
        {
            var story = archive.Stories[ordinal];
            if (story.Path == path || story.Path == name || story.Id == name || story.Slug == name || story.Url == name)
                return ordinal;
        }
        var help = NearestName.DidYouMean(Path.GetFileNameWithoutExtension(name), archive.Stories.Select(story => story.Id));
        throw new UsageException($"There is no story '{name}' in {surroundings.ShownPath(options.InputFolder)}. {help}".TrimEnd());
    }
}
