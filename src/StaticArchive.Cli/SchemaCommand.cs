using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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
        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            ))
            FrontMatterSchema.Of(settings).WriteTo(json);
        surroundings.Output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        return ExitCode.Fine;
    }
}
