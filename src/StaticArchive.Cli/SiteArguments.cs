using System.CommandLine;
using System.CommandLine.Parsing;

namespace StaticArchive.Cli;

/// <summary>The options that say which site is meant. Every command takes them all, so that a script can pass one
/// set.</summary>
internal sealed class SiteArguments
{
    private const int MaxWorkers = 1024;

    private static readonly string HostNames = string.Join(", ", WebHost.All.Select(host => host.Name));

    private readonly Option<string> _input = new("--input", "-i")
    {
        Description = "Folder of stories.",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
    };

    private readonly Option<string> _theme = new("--theme", "-t")
    {
        Description = "Folder of templates, laid file by file over the built-in theme.",
        HelpName = "folder",
        DefaultValueFactory = _ => "theme",
    };

    private readonly Option<string?> _settings = new("--settings", "-s")
    {
        Description = "Settings file. [default: archive.yml in the input]",
        HelpName = "file",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder of the built site.",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };

    private readonly Option<string> _cache = new("--cache")
    {
        Description = "Folder for what builds remember for the next. May be deleted, shared, or lost at any time.",
        HelpName = "folder",
        DefaultValueFactory = _ => ".cache",
    };

    private readonly Option<Uri?> _baseUrl = new("--base-url", "--url")
    {
        Description = "Address of the published site, in place of the one in the settings.",
        HelpName = "address",
        CustomParser = result => ParseAddress(result),
    };

    private readonly Option<string?> _host = new("--host")
    {
        Description = $"Where the site is published, in place of 'host' in the settings: {HostNames}.",
        HelpName = "host",
        CustomParser = result => ParseHost(result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Include drafts." };

    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Leave out stories that have errors instead of stopping; the exit code is 1 all the same.",
    };

    private readonly Option<DateOnly?> _today = new("--today")
    {
        Description =
            "Report stories dated after that day. [default: none, so that the same input gives the same findings "
                + "on any day]",
        HelpName = "date",
        CustomParser = result => ParseDay(result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<int?> _workers = new("--workers")
    {
        Description = "How many threads work. [default: one a core]",
        HelpName = "number",
        CustomParser = result => ParseWorkers(result.Tokens[0].Value, result.AddError),
    };

    /// <summary>The folder that <c>--input</c> names, absolute; it exists.</summary>
    /// <exception cref="UsageException">It does not.</exception>
    public string InputFolder(ParseResult result, CommandEnvironment environment)
    {
        var folder = NamedInput(result, environment) ?? result.GetRequiredValue(_input);
        if (result.GetResult(_input) is not { Implicit: false } && !Path.Exists(environment.FullPath(folder)))
        {
            throw new UsageException($"There is no folder {folder} in {environment.WorkingFolder}. "
                + (SettingsPlace.File(environment) is { } own && SettingsPlace.Input(own) is null
                    ? "This is the input of an archive itself: go to the folder above ('cd ..')."
                    : "'static-archive init' begins an archive here; --input names another folder."));
        }
        return Existing(environment, folder, "--input");
    }

    // What the settings name counts, unless the command line names another folder.
    private string? NamedInput(ParseResult result, CommandEnvironment environment) =>
        result.GetResult(_input) is { Implicit: false } ? null
        : SettingsFile(result, environment) is { } settings ? SettingsPlace.Input(settings) : null;

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

    /// <summary>The folder that <c>--input</c> names, absolute; it need not exist.</summary>
    public string InputPath(ParseResult result, CommandEnvironment environment) =>
        environment.FullPath(result.GetRequiredValue(_input));

    /// <summary>The folder of the built site, absolute; it need not exist.</summary>
    public string Output(ParseResult result, CommandEnvironment environment) =>
        environment.FullPath(result.GetRequiredValue(_output));

    /// <summary>The folder of what builds remember, absolute; it need not exist.</summary>
    public string Cache(ParseResult result, CommandEnvironment environment) =>
        environment.FullPath(result.GetRequiredValue(_cache));

    /// <summary>The address that the command line gives, or null.</summary>
    public Uri? BaseUrl(ParseResult result) => result.GetValue(_baseUrl);

    /// <summary>The host that the command line names, or null.</summary>
    public WebHost? Host(ParseResult result) => result.GetValue(_host) is { } name ? WebHost.Find(name) : null;

    /// <summary>The archive's settings alone, or null after its faults were printed.</summary>
    /// <exception cref="UsageException">A folder or file that it names is not there.</exception>
    public ArchiveSettings? ReadSettings(ParseResult result, CommandEnvironment environment)
    {
        var file = SettingsFile(result, environment) ?? Path.Combine(InputFolder(result, environment), "archive.yml");
        if (!File.Exists(file))
            throw new UsageException($"There is no {environment.ShownPath(file)}, which says what the archive is. "
                + "'static-archive init' writes it; --settings names another file.");
        var findings = new List<Diagnostic>();
        var shown = environment.ShownPath(file);
        var settings = Input.InputFolder.ReadFile(file, shown, findings) is { } bytes
            ? SettingsReader.Read(bytes, shown, findings) : null;
        foreach (var finding in findings)
            environment.Error.WriteLine(
                $"{finding.Path}:{finding.Span.Line}:{finding.Span.Column}: {finding.Rule.Id}: "
                    + $"{TerminalText.Safe(finding.Message)}");
        return settings;
    }

    /// <summary>The archive's settings, or null where there are none or they have faults.</summary>
    public ArchiveSettings? FindSettings(ParseResult result, CommandEnvironment environment)
    {
        var file = SettingsFile(result, environment)
            ?? Path.Combine(InputFolder(result, environment), StaticArchive.Input.InputFolder.SettingsName);
        return File.Exists(file) ? SettingsReader.Read(File.ReadAllBytes(file), environment.ShownPath(file), [])
            : null;
    }

    /// <summary>The host that the settings name, where there are settings; else null.</summary>
    public WebHost? FindHost(ParseResult result, CommandEnvironment environment)
    {
        try
        {
            return FindSettings(result, environment)?.Host;
        }
        catch (UsageException)
        {
            // What is built can be shown without what it was built from.
            return null;
        }
    }

    /// <exception cref="UsageException">A folder or file that it names is not there.</exception>
    public SiteOptions Read(ParseResult result, CommandEnvironment environment)
    {
        return new SiteOptions
        {
            InputFolder = InputFolder(result, environment),
            ThemeFolder = ThemeFolder(result, environment),
            SettingsFile = SettingsFile(result, environment),
            BaseUrl = result.GetValue(_baseUrl),
            Host = result.GetValue(_host),
            IncludeDrafts = result.GetValue(_drafts),
            KeepGoing = result.GetValue(_keepGoing),
            BuildDate = environment.BuildDate,
            Today = result.GetValue(_today),
            Workers = result.GetValue(_workers) ?? Environment.ProcessorCount,
        };
    }

    /// <summary>The site's own theme folder, absolute. One that the command line names exists; the usual one need
    /// not.</summary>
    public string ThemeFolder(ParseResult result, CommandEnvironment environment)
    {
        var folder = result.GetRequiredValue(_theme);
        return result.GetResult(_theme) is { Implicit: false } || File.Exists(environment.FullPath(folder))
            ? Existing(environment, folder, "--theme")
            : environment.FullPath(folder);
    }

    private string? SettingsFile(ParseResult result, CommandEnvironment environment)
    {
        var settings = result.GetValue(_settings) is { } given
            ? environment.FullPath(given)
            : OwnSettings(result, environment);
        if (settings is not null && !File.Exists(settings))
            throw new UsageException(Directory.Exists(settings)
                ? $"{environment.ShownPath(settings)} is a folder. Name the settings file by --settings."
                : $"There is no file {environment.ShownPath(settings)}. Name the settings by --settings.");
        return settings;
    }

    // Settings in the working folder are meant where the input folder has none.
    private string? OwnSettings(ParseResult result, CommandEnvironment environment)
    {
        var input = environment.FullPath(result.GetRequiredValue(_input));
        return result.GetResult(_input) is { Implicit: false }
            || File.Exists(Path.Combine(input, StaticArchive.Input.InputFolder.SettingsName))
            ? null : SettingsPlace.File(environment);
    }

    private static string Existing(CommandEnvironment environment, string folder, string option)
    {
        var full = environment.FullPath(folder);
        return Directory.Exists(full)
            ? full
            : throw new UsageException(
                File.Exists(full)
                    ? $"{environment.ShownPath(full)} is a file. Name a folder by {option}."
                    : $"There is no folder {environment.ShownPath(full)}"
                        + (Path.IsPathRooted(folder) ? "" : $" in {environment.WorkingFolder}")
                        + $". Name one by {option}.");
    }

    private static int? ParseWorkers(string text, Action<string> fail)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var workers)
            && workers is > 0 and <= MaxWorkers)
            return workers;
        fail($"--workers takes a number from 1 to {MaxWorkers}, not '{text}'.");
        return null;
    }

    private static DateOnly? ParseDay(string text, Action<string> fail)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        fail($"--today takes a date such as 2026-03-01, not '{text}'.");
        return null;
    }

    private static string? ParseHost(string text, Action<string> fail)
    {
        if (WebHost.Find(text) is { } host)
            return host.Name;
        fail($"--host takes one of {HostNames}, not '{text}'. To listen on another address, use --bind.");
        return null;
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && SiteAddress.IsUsable(address))
        {
            return SiteAddress.Of(address);
        }
        var name = (result.Parent as OptionResult)?.IdentifierToken?.Value ?? "--base-url";
        result.AddError($"{name} takes an address such as https://archive.example/, not '{text}'.");
        return null;
    }
}
