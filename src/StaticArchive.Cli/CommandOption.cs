using System.CommandLine;
using System.CommandLine.Parsing;

namespace StaticArchive.Cli;

/// <summary>Makes the options of commands.</summary>
internal static class CommandOption
{
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <param name="name">With its dashes.</param>
    /// <param name="value">What the help calls its value.</param>
    /// <param name="description">Its line in the help.</param>
    /// <param name="aliases">Other names.</param>
    public static Option<string?> Text(string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = value };

    /// <summary>An option that is never null.</summary>
    public static Option<string> TextOr(
        string usual, string name, string value, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = value, DefaultValueFactory = _ => usual };

    /// <summary>An option whose text is read; it is a fault where that gives null.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="value">What the help calls its value.</param>
    /// <param name="description">Its line in the help.</param>
    /// <param name="expected">What it takes, in the words of the fault.</param>
    /// <param name="read">Reads the text.</param>
    /// <param name="aliases">Other names.</param>
    public static Option<T> Parsed<T>(
        string name, string value, string description, string expected, Func<string, T> read,
        params string[] aliases) =>
        new(name, aliases)
        {
            Description = description,
            HelpName = value,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var parsed = read(text);
                var given = (result.Parent as OptionResult)?.IdentifierToken?.Value ?? name;
                if (parsed is null)
                    result.AddError($"{given} takes {expected}, not '{text}'.");
                return parsed;
            },
        };

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}

/// <summary>The options that say how findings are printed; shared by <c>build</c> and <c>check</c>.</summary>
internal sealed class FormatArguments
{
    private readonly Option<bool> _json = CommandOption.Flag("--json", "Short for --format json.");

    private readonly Option<ReportFormat?> _format = CommandOption.Parsed<ReportFormat?>("--format",
        "text|json|sarif|github",
        "How findings are printed; github: as annotations of a workflow. [default: text]",
        "text, json, sarif or github", text => text switch
        {
            "text" => ReportFormat.Text,
            "json" => ReportFormat.Json,
            "sarif" => ReportFormat.Sarif,
            "github" => ReportFormat.GitHub,
            _ => null,
        });

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_json);
    }

    public ReportFormat Read(ParseResult result) =>
        result.GetValue(_json) ? ReportFormat.Json : result.GetValue(_format) ?? ReportFormat.Text;
}

/// <summary>The options that say where a server listens; shared by <c>preview</c> and <c>serve</c>.</summary>
internal sealed class ServerArguments
{
    private const int UsualPort = 5080;

    private readonly Option<ushort?> _port = CommandOption.Parsed<ushort?>("--port", "number",
        "Port to listen on; 0 takes a free one.", "a number from 0 to 65535",
        text => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null,
        "-p");

    private readonly Option<string> _host = CommandOption.TextOr("localhost", "--bind", "name",
        "Name or address to listen on. Anything but localhost can be reached from other machines.");

    public void AddTo(Command command)
    {
        _port.DefaultValueFactory = _ => UsualPort;
        command.Add(_port);
        command.Add(_host);
    }

    public ServerAddress Read(ParseResult result) =>
        new(result.GetRequiredValue(_host), result.GetValue(_port) ?? UsualPort);
}
