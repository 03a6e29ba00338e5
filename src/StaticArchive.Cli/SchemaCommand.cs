using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>schema</c>: the JSON Schema of the archive's front matter.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var command = new Command(
            "schema", "Print the JSON Schema of the archive's front matter, for editors that check YAML.");
        command.SetAction(result => Run(result, site, environment));
        return command;
    }

    private static int Run(ParseResult result, SiteArguments site, CommandEnvironment environment)
    {
        if (site.ReadSettings(result, environment) is not { } settings)
            return ExitCode.BadContent;
        IndentedJson.Print(environment.Output, json => FrontMatterSchema.Of(settings).WriteTo(json));
        return ExitCode.Fine;
    }
}
