using System.CommandLine;
using StaticArchive.Import;

namespace StaticArchive.Cli;

/// <summary>The whole command line: which commands there are, and what becomes of a line that names none of them.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command to its end.</summary>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        try
        {
            var result = CreateRoot(surroundings).Parse(arguments);
            if (result.Errors.Count > 0)
                return Refuse(result, surroundings.Error);
            return result.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = surroundings.Output,
                Error = surroundings.Error,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or UsageException or ImportException)
        {
            surroundings.Error.WriteLine($"static-archive: {exception.Message}");
            return ExitCode.CannotRun;
        }
        finally
        {
            surroundings.Output.Flush();
        }
    }

    private static RootCommand CreateRoot(Surroundings surroundings)
    {
        var root = new RootCommand(
            "Builds a static site from an archive of stories: Markdown with front matter in input/, templates in theme/, the site in output/. "
            + "With no command it builds.");
        BuildCommand.MakeDefault(root, surroundings);
        root.Add(BuildCommand.Create(surroundings));
        root.Add(CheckCommand.Create(surroundings));
        root.Add(PreviewCommand.Create(surroundings));
        root.Add(ServeCommand.Create(surroundings));
        root.Add(NewCommand.Create(surroundings));
        root.Add(ImportCommand.Create(surroundings));
        root.Add(RelatedCommand.Create(surroundings));
        root.Add(SchemaCommand.Create(surroundings));
        root.Add(UrlsCommand.Create(surroundings));
        root.Add(VerifyCommand.Create(surroundings));
        root.Add(CmsConfigCommand.Create(surroundings));
        return root;
    }

    private static int Refuse(ParseResult result, TextWriter error)
    {
        foreach (var fault in result.Errors)
            error.WriteLine($"static-archive: {fault.Message}");
        if (result.UnmatchedTokens is [var token, ..])
        {
            var command = result.CommandResult.Command;
            var names = command.Subcommands.Select(child => child.Name).Concat(command.Options.Select(option => option.Name));
            if (NearestName.DidYouMean(token, names) is { } suggestion)
                error.WriteLine(suggestion);
        }
        error.WriteLine("Run 'static-archive --help' to see what there is.");
        return ExitCode.CannotRun;
    }
}
