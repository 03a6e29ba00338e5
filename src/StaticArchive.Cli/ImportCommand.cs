using System.CommandLine;
using StaticArchive.Import.Exports;
using StaticArchive.Import.Writing;

namespace StaticArchive.Cli;

/// <summary><c>import wordpress|ghost|feed FILE</c>: another program's export becomes stories in the input
/// folder.</summary>
internal sealed class ImportCommand
{
    private readonly CommandEnvironment _environment;

    private readonly SiteArguments _site;

    private readonly Argument<string> _file = new("file") { Description = "The exported file." };

    private readonly Option<bool> _overwrite = new("--overwrite")
    {
        Description = "Take the export's text where both you and the old site changed a story.",
    };

    private readonly Option<bool> _redirect = new("--redirect")
    {
        Description = "Give stories new addresses by the archive's pattern; the old ones lead to them.",
    };

    private readonly Option<string[]> _types = new("--type")
    {
        Description = "Import this type of post too, beside posts and pages.",
        HelpName = "type",
    };

    private readonly Option<string?> _address = new("--address")
    {
        Description = "The old site's address, which exports of Ghost do not name.",
        HelpName = "address",
    };

    private ImportCommand(CommandEnvironment environment, SiteArguments site) =>
        (_environment, _site) = (environment, site);

    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var command = new Command("import",
            "Turn another program's export into stories. Run it again: it changes only what changed.");
        command.Add(new ImportCommand(environment, site)
            .Create("wordpress", "Import what WordPress writes under Tools, Export.",
            (import, stream, name, result) => WordPressExport.Read(stream, name, result.GetValue(import._types) ?? []),
            import => import._types));
        command.Add(new ImportCommand(environment, site)
            .Create("ghost", "Import what Ghost writes under Settings, Import/Export.",
            (import, stream, name, result) => GhostExport.Read(stream, name, import.Address(result)),
            import => import._address));
        command.Add(new ImportCommand(environment, site).Create("feed", "Import a feed: RSS, Atom or JSON Feed.",
            (_, stream, name, _) => FeedExport.Read(stream, name), _ => null));
        return command;
    }

    private Command Create(
        string name, string description, Func<ImportCommand, Stream, string, ParseResult, ExportedSite> read,
            Func<ImportCommand, Option?> own)
    {
        var command = new Command(name, description);
        command.Add(_file);
        command.Add(_overwrite);
        command.Add(_redirect);
        if (own(this) is { } option)
            command.Add(option);
        command.SetAction(result => Run(result, read));
        return command;
    }

    private int Run(ParseResult result, Func<ImportCommand, Stream, string, ParseResult, ExportedSite> read)
    {
        var file = _environment.FullPath(result.GetRequiredValue(_file));
        var name = _environment.ShownPath(file);
        if (!File.Exists(file))
            throw new UsageException($"There is no file {name}.");
        ExportedSite site;
        using (var stream = File.OpenRead(file))
            site = read(this, stream, name, result);
        var input = _site.InputPath(result, _environment);
        if (File.Exists(input))
            throw new UsageException($"{_environment.ShownPath(input)} is a file. Name a folder by --input.");
        Directory.CreateDirectory(input);
        var folder = new ImportFolder(input);
        if (PatternOf(site, folder, out var isNew) is not { } pattern)
            return ExitCode.BadContent;
        var report = ImportWriter.Write(site, folder, pattern, !result.GetValue(_redirect),
            result.GetValue(_overwrite));
        ImportText.Print(site, report, isNew ? _environment.ShownPath(Path.Combine(input, InputFolder.SettingsName))
            : null, _environment);
        return ExitCode.Fine;
    }

    // A new archive gets settings in which most old addresses follow from the pattern.
    private PermalinkPattern? PatternOf(ExportedSite site, ImportFolder folder, out bool isNew)
    {
        var file = folder.Read(InputFolder.SettingsName);
        isNew = file is null;
        if (isNew)
        {
            file = Encoding.UTF8.GetBytes(ArchiveYaml.Of(site, PatternFinder.Find(site.Stories)));
            folder.Write(InputFolder.SettingsName, file);
        }
        var findings = new List<Diagnostic>();
        var settings = SettingsReader.Read(file, InputFolder.SettingsName, findings);
        foreach (var finding in findings)
        {
            _environment.Error.WriteLine(
                $"{finding.Path}:{finding.Span.Line}:{finding.Span.Column}: {finding.Rule.Id}: "
                    + $"{TerminalText.Safe(finding.Message)}");
        }
        return settings is null ? null : PermalinkPattern.Parse(settings.Permalink, out _);
    }

    private Uri? Address(ParseResult result)
    {
        if (result.GetValue(_address) is not { } text)
            return null;
        return SitePath.IsWebAddress(text) ? new Uri(text)
            : throw new UsageException($"--address takes an address such as https://old.example/, not '{text}'.");
    }
}
