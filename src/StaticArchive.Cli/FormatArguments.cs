using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary>The options that say how findings are printed; shared by <c>build</c> and <c>check</c>.</summary>
internal sealed class FormatArguments
{
    private readonly Option<bool> _json = new("--json") { Description = "Short for --format json." };

    private readonly Option<ReportFormat> _format = new("--format")
    {
        Description = "How findings are printed; github: as annotations of a workflow. [default: text]",
        HelpName = "text|json|sarif|github",
        CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
    };

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_json);
    }

    public ReportFormat Read(ParseResult result) =>
        result.GetValue(_json) ? ReportFormat.Json : result.GetValue(_format);

    private static ReportFormat Parse(string text, Action<string> fail)
    {
        switch (text)
        {
            case "text": return ReportFormat.Text;
            case "json": return ReportFormat.Json;
            case "sarif": return ReportFormat.Sarif;
            case "github": return ReportFormat.GitHub;
            default:
                fail($"--format takes text, json, sarif or github, not '{text}'.");
                return ReportFormat.Text;
        }
    }
}
