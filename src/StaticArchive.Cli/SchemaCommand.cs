using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>schema</c>: the JSON Schema of the archive's front matter.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var command = new Command(
            "schema", "Print the JSON Schema of the archive's front matter, for editors that check YAML.");
        command.SetAction(result =>
        {
            if (site.ReadSettings(result) is not { } settings)
                return ExitCode.BadContent;
            PrintedJson.Print(FrontMatterSchema.Of(settings), environment.Output);
            return ExitCode.Fine;
        });
        return command;
    }
}
