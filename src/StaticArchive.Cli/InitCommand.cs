using System.CommandLine;
using StaticArchive.Import.Sites;
using StaticArchive.Import.Writing;

namespace StaticArchive.Cli;

/// <summary><c>init</c>: begins an archive that builds at once.</summary>
internal static class InitCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var folder = new Argument<string>("folder") { Description = "Where to begin.", DefaultValueFactory = _ => "." };
        var title = CommandOption.Text("--title", "text", "What the archive is called.");
        var language = CommandOption.Text("--language", "tag", "The archive's language, such as en or de-CH.");
        var from = CommandOption.Text("--from", "folder",
            "Write the settings that build the site of another generator in that folder, and touch nothing there.");
        var command = new Command("init",
            "Begin an archive: settings, a first story, a page about it. What is there is never overwritten.")
        {
            folder, from, title, language,
        };
        command.SetAction(result =>
        {
            var place = environment.FullPath(result.GetRequiredValue(folder));
            return result.GetValue(from) is { } old ? InitFrom.Run(old, place, environment)
                : Run(place, result.GetValue(title), site.BaseUrl(result)?.AbsoluteUri, result.GetValue(language),
                    site.Host(result)?.Name, environment);
        });
        return command;
    }

    private static int Run(
        string folder, string? title, string? url, string? language, string? host, CommandEnvironment environment)
    {
        if (Path.GetFileName(folder).StartsWith('-'))
            throw new UsageException($"There is no option '{Path.GetFileName(folder)}'; 'init --help' lists them.");
        // 'init --from' writes them beside the input.
        string[] places = [Path.Combine(folder, "input", InputFolder.SettingsName),
            Path.Combine(folder, InputFolder.SettingsName)];
        if (File.Exists(folder))
            throw new UsageException($"{environment.ShownPath(folder)} is a file. Name a folder to begin in.");
        if (places.FirstOrDefault(File.Exists) is { } settings)
            return host is null
                ? throw new UsageException($"{environment.ShownPath(settings)} is there already. Edit it, or name "
                    + "another folder to begin in; --host adds the files of a host.")
                : AddHost(folder, settings, host, environment);
        var archive = Ask(title, url, language, host, environment);
        if (archive.Fault() is { } fault)
            throw new UsageException(fault);
        var (written, kept) = StarterWriter.Write(folder, StarterFiles.Of(archive));
        Print(folder, written, kept, environment);
        return ExitCode.Fine;
    }

    // An archive that is there already gets what its host needs, and stays as it is.
    private static int AddHost(string folder, string settings, string host, CommandEnvironment environment)
    {
        var shown = environment.ShownPath(settings);
        var archive = SettingsReader.Read(File.ReadAllBytes(settings), shown, [])
            ?? throw new UsageException($"{shown} has errors. 'static-archive check' names them.");
        var files = StarterFiles.OfHost(new NewArchive(archive.Title, archive.BaseUrl.AbsoluteUri, archive.Language,
            environment.Today(TimeZoneInfo.Local), host));
        var (written, kept) = StarterWriter.Write(folder, files);
        PrintFiles(written, kept, environment);
        environment.Output.WriteLine(archive.Host.Name == host
            ? $"{shown} names this host."
            : $"To build for this host, write into {shown}:\n  host: {host}");
        return ExitCode.Fine;
    }

    private static NewArchive Ask(
        string? title, string? url, string? language, string? host, CommandEnvironment environment)
    {
        var archive = new NewArchive(
            title ?? NewArchive.UsualTitle, url ?? NewArchive.UsualUrl, language ?? NewArchive.UsualLanguage,
            environment.Today(TimeZoneInfo.Local), host ?? WebHost.Plain.Name);
        if (environment.Answers is not { } answers)
            return archive;
        if (title is null)
            archive = Ask("What is the archive called?", archive.Title, text => archive with { Title = text },
                answers, environment.Output);
        if (url is null)
            archive = Ask("Where will it be published?", archive.Url, text => archive with { Url = text }, answers,
                environment.Output);
        if (language is null)
            archive = Ask("What is its language?", archive.Language, text => archive with { Language = text },
                answers, environment.Output);
        if (host is null)
            archive = Ask($"Which host publishes it ({string.Join(", ", WebHost.All.Select(one => one.Name))})?",
                archive.Host, text => archive with { Host = text.ToLowerInvariant() }, answers, environment.Output);
        return archive;
    }

    // An empty answer takes what is offered; one that cannot be is asked for again.
    private static NewArchive Ask(string question, string offered, Func<string, NewArchive> with, TextReader answers,
        TextWriter output)
    {
        while (true)
        {
            output.Write($"{question} [{offered}] ");
            output.Flush();
            if (answers.ReadLine()?.Trim() is not { } answer)
            {
                output.WriteLine();
                throw new UsageException("Without an answer nothing is written. --title, --url, --language and --host "
                    + "answer before the question.");
            }
            var archive = with(answer.Length == 0 ? offered : answer);
            if (archive.Fault() is not { } fault)
                return archive;
            output.WriteLine(fault);
        }
    }

    private static void PrintFiles(List<string> written, List<string> kept, CommandEnvironment environment)
    {
        foreach (var path in written)
            environment.Output.WriteLine($"  wrote {environment.ShownPath(path)}");
        foreach (var path in kept)
            environment.Output.WriteLine($"  kept  {environment.ShownPath(path)}");
        if (written.Find(path => path.EndsWith("/.ci/static-archive", StringComparison.Ordinal)) is { } script)
            environment.Output.WriteLine(
                $"\nSet STATIC_ARCHIVE_URL and STATIC_ARCHIVE_SHA256 where the host builds: "
                    + $"{environment.ShownPath(script)} says to what.");
    }

    private static void Print(string folder, List<string> written, List<string> kept, CommandEnvironment environment)
    {
        PrintFiles(written, kept, environment);
        var place = environment.ShownPath(folder);
        environment.Output.WriteLine(
            "\nThe archive is ready. What you can do next:\n"
            + (place == "." ? "" : $"  cd {place}\n")
            + "  static-archive preview          show it in a browser, and follow your changes\n"
            + "  static-archive new \"Headline\"   begin a story\n"
            + "  static-archive build            write the site to output/");
    }
}

/// <summary><c>init --from FOLDER</c>: writes the settings that build another generator's files where they
/// are.</summary>
internal static class InitFrom
{
    /// <summary>Writes the settings, builds with them in memory, and says what is left to do.</summary>
    /// <param name="from">The old site's folder.</param>
    /// <param name="folder">Where the settings go.</param>
    /// <param name="environment">The machine.</param>
    public static int Run(string from, string folder, CommandEnvironment environment)
    {
        var old = environment.FullPath(from);
        if (!Directory.Exists(old))
            throw new UsageException(
                $"There is no folder {environment.ShownPath(old)}. Name the old site's folder by --from.");
        if (File.Exists(folder))
            throw new UsageException($"{environment.ShownPath(folder)} is a file. Name a folder to begin in.");
        var settings = Path.Combine(folder, InputFolder.SettingsName);
        if (Path.Exists(settings))
            throw new UsageException(
                $"{environment.ShownPath(settings)} is there already. Edit it, or name another folder to begin in.");
        var (site, description) = SiteReader.Read(old);
        var input = Path.TrimEndingDirectorySeparator(Path.Join(site.Root, description.Input));
        var survey = FrontMatterSurvey.Of(site, description);
        Directory.CreateDirectory(folder);
        var broken = new HashSet<Rule>();
        BuildResult build;
        int known;
        // Reading what was left out before may show the next fault.
        do
        {
            known = broken.Count;
            var text = SiteSettings.Write(
                description, survey, Path.GetRelativePath(folder, input).Replace('\\', '/'), broken);
            new ImportFolder(folder).Write(InputFolder.SettingsName, Encoding.UTF8.GetBytes(text));
            build = SiteBuilder.Build(new SiteOptions
            {
                InputFolder = input,
                ThemeFolder = Path.Combine(folder, "theme"),
                SettingsFile = settings,
                KeepGoing = true,
                BuildDate = environment.BuildDate,
            });
            broken.UnionWith(build.Diagnostics.Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.Rule).Where(MayPass));
        }
        while (broken.Count > known);
        InitFromText.Print(description, build, environment.ShownPath(settings), environment);
        return build.Site is null ? ExitCode.BadContent : ExitCode.Fine;
    }

    // What concerns the archive as a whole is to be mended.
    private static bool MayPass(Rule rule) => !SettingsRules.All.Contains(rule) && !ThemeRules.All.Contains(rule)
        && rule != InputRules.NoStory && rule != OutputRules.UnreadableFile;
}
