using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary>The option that names the folder of the built site.</summary>
internal static class OutputArgument
{
    public static Option<string> Create() => new("--output", "-o")
    {
        Description = "Folder of the built site.",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };
}
