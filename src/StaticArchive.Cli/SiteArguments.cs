using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary>The options that say which site is meant. Every command takes them all, so that a script can pass one
/// set.</summary>
internal sealed class SiteArguments(CommandEnvironment environment)
{
    private const int MaxWorkers = 1024;

    private static readonly string HostNames = string.Join(", ", WebHost.All.Select(host => host.Name));

    private readonly Option<string> _input =
        CommandOption.TextOr("input", "--input", "folder", "Folder of stories.", "-i");

    private readonly Option<string> _theme = CommandOption.TextOr("theme", "--theme", "folder",
        "Folder of templates, laid file by file over the built-in theme.", "-t");

    private readonly Option<string?> _settings = CommandOption.Text("--settings", "file",
        "Settings file. [default: archive.yml in the input]", "-s");

    private readonly Option<string> _output =
        CommandOption.TextOr("output", "--output", "folder", "Folder of the built site.", "-o");

    private readonly Option<string> _cache = CommandOption.TextOr(".cache", "--cache", "folder",
        "Folder for what builds remember for the next. May be deleted, shared, or lost at any time.");

    private readonly Option<Uri?> _baseUrl = CommandOption.Parsed("--base-url", "address",
        "Address of the published site, in place of the one in the settings.",
        "an address such as https://archive.example/", ReadAddress, "--url");

    private readonly Option<WebHost?> _host = CommandOption.Parsed("--host", "host",
        $"Where the site is published, in place of 'host' in the settings: {HostNames}.",
        $"one of {HostNames} ('--bind' is the address to listen on)", WebHost.Find);

    private readonly Option<bool> _drafts = CommandOption.Flag("--drafts", "Include drafts.");

    private readonly Option<bool> _keepGoing = CommandOption.Flag("--keep-going",
        "Leave out stories that have errors instead of stopping; the exit code is 1 all the same.");

    private readonly Option<DateOnly?> _today = CommandOption.Parsed("--today", "date",
        "Report stories dated after that day. [default: none, so that the same input gives the same findings on any "
            + "day]",
        "a date such as 2026-03-01", CommandOption.Day);

    private readonly Option<int?> _workers = CommandOption.Parsed("--workers", "number",
        "How many threads work. [default: one a core]", $"a number from 1 to {MaxWorkers}", ReadWorkers);

    /// <summary>Adds the options to the root command and to all below it.</summary>
    public void AddTo(RootCommand root)
    {
        Option[] options = [_input, _theme, _settings, _output, _cache, _baseUrl, _host, _drafts, _keepGoing,
            _today, _workers];
        foreach (var option in options)
        {
            option.Recursive = true;
            root.Add(option);
        }
    }

    /// <summary>The input folder, absolute; it exists. What the settings name counts, unless the command line names
    /// another.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public string Input(ParseResult result)
    {
        var isGiven = IsGiven(result, _input);
        var named = isGiven || SettingsFile(result) is not { } settings ? null : InputNamedIn(settings);
        var folder = named ?? result.GetRequiredValue(_input);
        if (!isGiven && !Path.Exists(environment.FullPath(folder)))
        {
            throw new UsageException($"There is no folder {folder} in {environment.WorkingFolder}. "
                + (SettingsBeside() is { } own && InputNamedIn(own) is null
                    ? "This is the input of an archive itself: go to the folder above ('cd ..')."
                    : "'static-archive init' begins an archive here; --input names another folder."));
        }
        return Existing(folder, "--input");
    }

    /// <summary>The folder that <c>--input</c> names, absolute; it need not exist.</summary>
    public string InputPath(ParseResult result) => environment.FullPath(result.GetRequiredValue(_input));

    /// <summary>The site's own theme folder, absolute. One that the command line names exists; the usual one need
    /// not.</summary>
    public string Theme(ParseResult result)
    {
        var folder = environment.FullPath(result.GetRequiredValue(_theme));
        return IsGiven(result, _theme) || File.Exists(folder)
            ? Existing(result.GetRequiredValue(_theme), "--theme") : folder;
    }

    /// <summary>The folder of the built site, absolute; it need not exist.</summary>
    public string Output(ParseResult result) => environment.FullPath(result.GetRequiredValue(_output));

    /// <summary>The folder of what builds remember, absolute; it need not exist.</summary>
    public string Cache(ParseResult result) => environment.FullPath(result.GetRequiredValue(_cache));

    /// <summary>The address that the command line gives, or null.</summary>
    public Uri? BaseUrl(ParseResult result) => result.GetValue(_baseUrl);

    /// <summary>The host that the command line names, or null.</summary>
    public WebHost? Host(ParseResult result) => result.GetValue(_host);

    /// <exception cref="UsageException">A folder or file that it names is not there.</exception>
    public SiteOptions Read(ParseResult result) => new()
    {
        InputFolder = Input(result),
        ThemeFolder = Theme(result),
        SettingsFile = SettingsFile(result),
        BaseUrl = result.GetValue(_baseUrl),
        Host = result.GetValue(_host)?.Name,
        IncludeDrafts = result.GetValue(_drafts),
        KeepGoing = result.GetValue(_keepGoing),
        BuildDate = environment.BuildDate,
        Today = result.GetValue(_today),
        Workers = result.GetValue(_workers) ?? Environment.ProcessorCount,
    };

    /// <summary>The archive's settings alone, or null after their faults were printed.</summary>
    /// <exception cref="UsageException">There are none, or no folder for them.</exception>
    public ArchiveSettings? ReadSettings(ParseResult result)
    {
        var file = SettingsPath(result);
        var shown = environment.ShownPath(file);
        if (!File.Exists(file))
            throw new UsageException($"There is no {shown}, which says what the archive is. "
                + "'static-archive init' writes it; --settings names another file.");
        var findings = new List<Diagnostic>();
        var settings = InputFolder.ReadFile(file, shown, findings) is { } bytes
            ? SettingsReader.Read(bytes, shown, findings) : null;
        FindingText.PrintPlaces(findings, environment.Error);
        return settings;
    }

    /// <summary>The archive's settings, or null where there are none or they have faults.</summary>
    public ArchiveSettings? FindSettings(ParseResult result)
    {
        var file = SettingsPath(result);
        return File.Exists(file) ? SettingsReader.Read(File.ReadAllBytes(file), environment.ShownPath(file), [])
            : null;
    }

    /// <summary>The host that the settings name, where there are settings; else null.</summary>
    public WebHost? FindHost(ParseResult result)
    {
        try
        {
            return FindSettings(result)?.Host;
        }
        catch (UsageException)
        {
            // A built site can be shown without what it was built from.
            return null;
        }
    }

    private static bool IsGiven(ParseResult result, Option option) =>
        result.GetResult(option) is { Implicit: false };

    private string SettingsPath(ParseResult result) =>
        SettingsFile(result) ?? Path.Combine(Input(result), InputFolder.SettingsName);

    // Where there is no option and the input has no settings, those in the working folder count.
    private string? SettingsFile(ParseResult result)
    {
        var isInInput = IsGiven(result, _input)
            || File.Exists(Path.Combine(InputPath(result), InputFolder.SettingsName));
        var settings = result.GetValue(_settings) is { } given ? environment.FullPath(given)
            : isInInput ? null : SettingsBeside();
        if (settings is not null && !File.Exists(settings))
            throw new UsageException(Directory.Exists(settings)
                ? $"{environment.ShownPath(settings)} is a folder. Name the settings file by --settings."
                : $"There is no file {environment.ShownPath(settings)}. Name the settings by --settings.");
        return settings;
    }

    // Where another generator's site is built in place, they are beside its files, and name its folder.
    private string? SettingsBeside() =>
        environment.FullPath(InputFolder.SettingsName) is var file && File.Exists(file) ? file : null;

    private static string? InputNamedIn(string settings)
    {
        var faults = new List<Diagnostic>();
        return InputFolder.ReadFile(settings, settings, faults) is { } bytes
            && Utf8Text.Decode(bytes, settings, faults) is { } text
            && YamlReader.ReadMap(text, settings, 1, faults)?.Find("input")
                is YamlScalar { Value: { Length: > 0 } folder }
            ? Path.GetFullPath(folder.Trim(), Path.GetDirectoryName(settings)!) : null;
    }

    private string Existing(string folder, string option)
    {
        var full = environment.FullPath(folder);
        if (Directory.Exists(full))
            return full;
        var within = Path.IsPathRooted(folder) ? "" : $" in {environment.WorkingFolder}";
        throw new UsageException(File.Exists(full)
            ? $"{environment.ShownPath(full)} is a file. Name a folder by {option}."
            : $"There is no folder {environment.ShownPath(full)}{within}. Name one by {option}.");
    }

    private static int? ReadWorkers(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var workers)
            && workers is > 0 and <= MaxWorkers ? workers : null;

    private static Uri? ReadAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && SiteAddress.IsUsable(address) ? SiteAddress.Of(address) : null;
}
