using System.CommandLine;
using System.Text.RegularExpressions;

namespace StaticArchive.Cli;

/// <summary><c>cms-config</c>: the settings of a browser form for stories.</summary>
internal static partial class CmsConfigCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
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
        var write = new Option<bool>("--write")
        {
            Description = "Write the folder admin/ of the input, whole, instead of printing its config.yml.",
        };
        var script = new Option<string?>("--script")
        {
            Description = "With --write: the script of the form, dist/sveltia-cms.js of the npm package @sveltia/cms.",
            HelpName = "file",
        };
        var command = new Command(
            "cms-config",
            "Print a config.yml for Sveltia CMS or Decap CMS, with which editors write in a browser form.");
        command.Add(write);
        command.Add(script);
        command.Add(repository);
        command.Add(backend);
        command.Add(branch);
        command.SetAction(result =>
            Run(
                result, site, result.GetRequiredValue(repository), result.GetRequiredValue(backend),
                result.GetRequiredValue(branch), result.GetValue(write), result.GetValue(script), environment));
        return command;
    }

    private static int Run(
        ParseResult result, SiteArguments site, string repository, string backend, string branch, bool write,
        string? script, CommandEnvironment environment)
    {
        if (site.ReadSettings(result, environment) is not { } settings)
            return ExitCode.BadContent;
        var input = site.InputFolder(result, environment);
        var newest = DraftFolder.Find(
            input, environment.Today(settings.TimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var hasYears = newest != input && Year().IsMatch(Path.GetFileName(newest));
        var stories = hasYears ? Path.GetDirectoryName(newest)! : newest;
        var places = new CmsPlaces(
            backend, repository, branch, environment.ShownPath(input), environment.ShownPath(stories), hasYears);
        var options = site.Read(result, environment) with { KeepGoing = true, ChecksPictures = true };
        var config = CmsConfig.Of(settings, places, SiteBuilder.Build(options).Site?.Archive);
        if (write)
            Write(input, config, script is null ? null : environment.FullPath(script), settings, environment);
        else
            environment.Output.Write(config);
        return ExitCode.Fine;
    }

    private static void Write(
        string input, string config, string? script, ArchiveSettings settings, CommandEnvironment environment)
    {
        if (script is not null && !File.Exists(script))
            throw new UsageException($"There is no file {environment.ShownPath(script)}. Name the form's script.");
        foreach (var file in CmsFolder.Write(input, config, script))
            environment.Output.WriteLine($"  wrote {environment.ShownPath(file)}");
        var folder = Path.Combine(input, AdminFolder.Name);
        if (!File.Exists(Path.Combine(folder, CmsFolder.Script)))
            environment.Output.WriteLine(
                $"\nPut the form's script there too: dist/{CmsFolder.Script} of the npm package @sveltia/cms, or "
                    + "name it by --script.");
        if (!settings.Copy.Any(pattern => pattern.Matches($"{AdminFolder.Name}/index.html")))
            environment.Output.WriteLine(
                $"\nFor the folder to be published, write into {InputFolder.SettingsName}: copy: [admin/**]");
        environment.Output.WriteLine(
            "\nEditors sign in at /admin/ with the forge's own account; its documentation says how the forge lets "
                + "the form in.");
    }

    [GeneratedRegex(@"^(1\d|20)\d{2}$")]
    private static partial Regex Year();
}
