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
        var backend = CommandOption.TextOr("github", "--backend", "name", "The forge: github, gitlab, gitea, …");
        var branch = CommandOption.TextOr("main", "--branch", "name", "The branch that is published.");
        var write = CommandOption.Flag("--write",
            "Write the folder admin/ of the input, whole, instead of printing its config.yml.");
        var script = CommandOption.Text("--script", "file",
            "With --write: the script of the form, dist/sveltia-cms.js of the npm package @sveltia/cms.");
        var command = new Command("cms-config",
            "Print a config.yml for Sveltia CMS or Decap CMS, with which editors write in a browser form.")
        {
            write, script, repository, backend, branch,
        };
        command.SetAction(result =>
        {
            if (site.ReadSettings(result) is not { } settings)
                return ExitCode.BadContent;
            var options = site.Read(result) with { KeepGoing = true, ChecksPictures = true };
            var (stories, hasYears) = StoriesFolder(options.InputFolder, environment.Today(settings.TimeZone));
            var places = new CmsPlaces(
                result.GetRequiredValue(backend), result.GetRequiredValue(repository), result.GetRequiredValue(branch),
                environment.ShownPath(options.InputFolder), environment.ShownPath(stories), hasYears);
            var config = CmsConfig.Of(settings, places, SiteBuilder.Build(options).Site?.Archive);
            if (!result.GetValue(write))
                environment.Output.Write(config);
            else
                Write(options.InputFolder, config, result.GetValue(script) is { } file ? environment.FullPath(file)
                    : null, settings, environment);
            return ExitCode.Fine;
        });
        return command;
    }

    private static (string Folder, bool HasYears) StoriesFolder(string input, DateOnly today)
    {
        var newest = DraftFolder.Find(input, $"{today:O}");
        return newest != input && Year().IsMatch(Path.GetFileName(newest))
            ? (Path.GetDirectoryName(newest)!, true) : (newest, false);
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
