using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>schema</c>: the JSON Schema of the archive's front matter.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings, SiteArguments site)
    {
        var command = new Command(
            "schema", "Print the JSON Schema of the archive's front matter, for editors that check YAML.");
        command.SetAction(result => Run(result, site, surroundings));
        return command;
    }

    private static int Run(ParseResult result, SiteArguments site, Surroundings surroundings)
    {
        if (site.ReadSettings(result, surroundings) is not { } settings)
            return ExitCode.BadContent;
        IndentedJson.Print(surroundings.Output, json => FrontMatterSchema.Of(settings).WriteTo(json));
        return ExitCode.Fine;
    }
}
