using System.CommandLine;
using StaticArchive.Import.Exports;
using StaticArchive.Import.Writing;

namespace StaticArchive.Cli;

/// <summary><c>import wordpress|ghost|feed FILE</c>: another program's export becomes stories in the input
/// folder.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var types = new Option<string[]>("--type")
        {
            Description = "Import this type of post too, beside posts and pages.",
            HelpName = "type",
        };
        var address = CommandOption.Parsed("--address", "address",
            "The old site's address, which exports of Ghost do not name.",
            "an address such as https://old.example/", text => SitePath.IsWebAddress(text) ? new Uri(text) : null);
        Command[] formats =
        [
            Format("wordpress", "Import what WordPress writes under Tools, Export.", types,
                (file, name, result) => WordPressExport.Read(file, name, result.GetValue(types) ?? [])),
            Format("ghost", "Import what Ghost writes under Settings, Import/Export.", address,
                (file, name, result) => GhostExport.Read(file, name, result.GetValue(address))),
            Format("feed", "Import a feed: RSS, Atom or JSON Feed.", null,
                (file, name, _) => FeedExport.Read(file, name)),
        ];
        var command = new Command("import",
            "Turn another program's export into stories. Run it again: it changes only what changed.");
        foreach (var format in formats)
            command.Add(format);
        return command;

        Command Format(string name, string description, Option? own,
            Func<Stream, string, ParseResult, ExportedSite> read)
        {
            var file = new Argument<string>("file") { Description = "The exported file." };
            var overwrite = CommandOption.Flag("--overwrite",
                "Take the export's text where both you and the old site changed a story.");
            var redirect = CommandOption.Flag("--redirect",
                "Give stories new addresses by the archive's pattern; the old ones lead to them.");
            var format = new Command(name, description) { file, overwrite, redirect };
            if (own is not null)
                format.Add(own);
            format.SetAction(result =>
            {
                var path = environment.FullPath(result.GetRequiredValue(file));
                var shown = environment.ShownPath(path);
                if (!File.Exists(path))
                    throw new UsageException($"There is no file {shown}.");
                using var stream = File.OpenRead(path);
                return Write(read(stream, shown, result), site.InputPath(result), !result.GetValue(redirect),
                    result.GetValue(overwrite), environment);
            });
            return format;
        }
    }

    private static int Write(
        ExportedSite site, string input, bool keepAddresses, bool overwrite, CommandEnvironment environment)
    {
        if (File.Exists(input))
            throw new UsageException($"{environment.ShownPath(input)} is a file. Name a folder by --input.");
        Directory.CreateDirectory(input);
        var folder = new ImportFolder(input);
        var known = folder.Read(InputFolder.SettingsName);
        var settings = known ?? NewSettings(site, folder);
        var findings = new List<Diagnostic>();
        var read = SettingsReader.Read(settings, InputFolder.SettingsName, findings);
        FindingText.PrintPlaces(findings, environment.Error);
        if (read is null || PermalinkPattern.Parse(read.Permalink, out _) is not { } pattern)
            return ExitCode.BadContent;
        var report = ImportWriter.Write(site, folder, pattern, keepAddresses, overwrite);
        var written = known is null ? environment.ShownPath(Path.Combine(input, InputFolder.SettingsName)) : null;
        ImportText.Print(site, report, written, environment);
        return ExitCode.Fine;
    }

    // A new archive gets settings in which most old addresses follow from the pattern.
    private static byte[] NewSettings(ExportedSite site, ImportFolder folder)
    {
        var settings = Encoding.UTF8.GetBytes(ArchiveYaml.Of(site, PatternFinder.Find(site.Stories)));
        folder.Write(InputFolder.SettingsName, settings);
        return settings;
    }
}
