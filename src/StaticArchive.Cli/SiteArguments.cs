using System.CommandLine;
using System.Globalization;

namespace StaticArchive.Cli;

/// <summary>The options that say which site is meant; shared by all commands that read one.</summary>
internal sealed class SiteArguments
{
    private const int MostWorkers = 1024;

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

    private readonly Option<Uri?> _baseUrl = new("--base-url")
    {
        Description = "Address of the published site, in place of the one in the settings.",
        HelpName = "address",
        CustomParser = result => ParseAddress(result.Tokens[0].Value, result.AddError),
    };

    private readonly Option<bool> _drafts = new("--drafts") { Description = "Take drafts in as well." };

    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Leave out stories that have errors instead of stopping; the exit code is 1 all the same.",
    };

    private readonly Option<DateOnly?> _today = new("--today")
    {
        Description = "Tell of stories dated after that day. [default: of none, so that the same input gives the same findings on any day]",
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
    public string InputFolder(ParseResult result, Surroundings surroundings) =>
        Existing(surroundings, result.GetRequiredValue(_input), "--input");

    public void AddTo(Command command)
    {
        command.Add(_input);
        command.Add(_theme);
        command.Add(_settings);
        command.Add(_baseUrl);
        command.Add(_drafts);
        command.Add(_keepGoing);
        command.Add(_today);
        command.Add(_workers);
    }

    public void AddInputTo(Command command) => command.Add(_input);

    public void AddSettingsTo(Command command)
    {
        command.Add(_input);
        command.Add(_settings);
    }

    /// <summary>The archive's settings alone, or null after its faults were printed.</summary>
    /// <exception cref="UsageException">A folder or file that it names is not there.</exception>
    public ArchiveSettings? ReadSettings(ParseResult result, Surroundings surroundings)
    {
        var file = SettingsFile(result, surroundings) ?? Path.Combine(InputFolder(result, surroundings), "archive.yml");
        if (!File.Exists(file))
            throw new UsageException($"There is no {surroundings.ShownPath(file)}, which says what the archive is. Write it, or name another file by --settings.");
        var findings = new List<Diagnostic>();
        var settings = SettingsReader.Read(File.ReadAllBytes(file), surroundings.ShownPath(file), findings);
        foreach (var finding in findings)
            surroundings.Error.WriteLine($"{finding.Path}:{finding.Span.Line}:{finding.Span.Column}: {finding.Rule.Id}: {TerminalText.Safe(finding.Message)}");
        return settings;
    }

    /// <exception cref="UsageException">A folder or file that it names is not there.</exception>
    public SiteOptions Read(ParseResult result, Surroundings surroundings)
    {
        return new SiteOptions
        {
            InputFolder = InputFolder(result, surroundings),
            ThemeFolder = ThemeFolder(result, surroundings),
            SettingsFile = SettingsFile(result, surroundings),
            BaseUrl = result.GetValue(_baseUrl),
            IncludeDrafts = result.GetValue(_drafts),
            KeepGoing = result.GetValue(_keepGoing),
            BuildDate = surroundings.BuildDate,
            Today = result.GetValue(_today),
            Workers = result.GetValue(_workers) ?? Environment.ProcessorCount,
        };
    }

    /// <summary>The site's own theme folder, absolute. One that the command line names exists; the usual one need not.</summary>
    public string ThemeFolder(ParseResult result, Surroundings surroundings)
    {
        var folder = result.GetRequiredValue(_theme);
        return result.GetResult(_theme) is { Implicit: false } || File.Exists(surroundings.FullPath(folder))
            ? Existing(surroundings, folder, "--theme")
            : surroundings.FullPath(folder);
    }

    private string? SettingsFile(ParseResult result, Surroundings surroundings)
    {
        var settings = result.GetValue(_settings) is { } given ? surroundings.FullPath(given) : null;
        if (settings is not null && !File.Exists(settings))
            throw new UsageException(Directory.Exists(settings)
                ? $"{surroundings.ShownPath(settings)} is a folder. Name the settings file by --settings."
                : $"There is no file {surroundings.ShownPath(settings)}. Name the settings by --settings.");
        return settings;
    }

    private static string Existing(Surroundings surroundings, string folder, string option)
    {
        var full = surroundings.FullPath(folder);
        return Directory.Exists(full)
            ? full
            : throw new UsageException(File.Exists(full)
                ? $"{surroundings.ShownPath(full)} is a file. Name a folder by {option}."
                : $"There is no folder {surroundings.ShownPath(full)}{(Path.IsPathRooted(folder) ? "" : $" in {surroundings.WorkingFolder}")}. Name one by {option}.");
    }

    private static int? ParseWorkers(string text, Action<string> fail)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var workers) && workers is > 0 and <= MostWorkers)
            return workers;
        fail($"--workers takes a number from 1 to {MostWorkers}, not '{text}'.");
        return null;
    }

    private static DateOnly? ParseDay(string text, Action<string> fail)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        fail($"--today takes a date such as 2026-03-01, not '{text}'.");
        return null;
    }

    private static Uri? ParseAddress(string text, Action<string> fail)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0)
        {
            return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        }
        fail($"--base-url takes an address such as https://archive.example/, not '{text}'.");
        return null;
    }
}
