using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Cli;

/// <summary><c>cms-config</c>: the settings of a browser form for stories.</summary>
internal static partial class CmsConfigCommand
{
    public static Command Create(Surroundings surroundings, SiteArguments site)
    {
        var repository = new Option<string>("--repo")
        {
            Description = "The repository on its forge: owner/name.",
            HelpName = "owner/name",
            Required = true,
        };
        var backend = new Option<string>("--backend")
        {
            Description = "The forge: github, gitlab, gitea, …",
            HelpName = "name",
            DefaultValueFactory = _ => "github",
        };
        var branch = new Option<string>("--branch")
        {
            Description = "The branch that is published.",
            HelpName = "name",
            DefaultValueFactory = _ => "main",
        };
        var command = new Command(
            "cms-config",
            "Print a config.yml for Sveltia CMS or Decap CMS, with which editors write in a browser form.");
        command.Add(repository);
        command.Add(backend);
        command.Add(branch);
        command.SetAction(result =>
            Run(
                result, site, result.GetRequiredValue(repository), result.GetRequiredValue(backend),
                result.GetRequiredValue(branch), surroundings));
        return command;
    }

    private static int Run(
        ParseResult result, SiteArguments site, string repository, string backend, string branch,
        Surroundings surroundings)
    {
        if (site.ReadSettings(result, surroundings) is not { } settings)
            return ExitCode.BadContent;
        var input = site.InputFolder(result, surroundings);
        var newest = DraftFolder.Find(
            input, surroundings.Today(settings.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var hasYears = newest != input && Year().IsMatch(Path.GetFileName(newest));
        var stories = hasYears ? Path.GetDirectoryName(newest)! : newest;
        surroundings.Output.Write(CmsConfig.Of(settings, new CmsPlaces(
            backend, repository, branch, surroundings.ShownPath(input), surroundings.ShownPath(stories), hasYears)));
        return ExitCode.Fine;
    }

    [GeneratedRegex(@"^(1\d|20)\d{2}$")]
    private static partial Regex Year();
}
