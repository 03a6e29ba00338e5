using System.CommandLine;
using System.CommandLine.Parsing;

namespace StaticArchive.Cli;

/// <summary>The whole command line: all commands, and the answer to a line that names none of them.</summary>
internal static class CommandLine
{
    private static readonly ImmutableArray<Func<CommandEnvironment, SiteArguments, Command>> Commands =
    [
        InitCommand.Create, BuildCommand.Create, CheckCommand.Create, PreviewCommand.Create, ServeCommand.Create,
        NewCommand.Create, ImportCommand.Create, ClipCommand.Create, PublishCommand.Create, ThemeCommand.Create,
        RelatedCommand.Create, SchemaCommand.Create, UrlsCommand.Create, VerifyCommand.Create, CmsConfigCommand.Create,
    ];

    /// <summary>Runs one command to its end.</summary>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var code = RunGuarded(arguments, environment);
        try
        {
            environment.Output.Flush();
            return code;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return FaultText.Print(
                new IOException($"The report cannot be written to the standard output: {fault.Message}"),
                environment.Error);
        }
    }

    private static int RunGuarded(IReadOnlyList<string> arguments, CommandEnvironment environment)
    {
        try
        {
            var result = CreateRoot(environment).Parse(arguments);
            if (result.Errors.Count > 0)
                return Refuse(result, environment.Error);
            return result.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Signals are for ProcessHost.
                ProcessTerminationTimeout = null,
                Output = environment.Output,
                Error = environment.Error,
            });
        }
#pragma warning disable CA1031 // Whatever it is, nobody is shown a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return FaultText.Print(fault, environment.Error);
        }
    }

    private static RootCommand CreateRoot(CommandEnvironment environment)
    {
        var root = new RootCommand(
            "Builds a static site from an archive of stories: Markdown with front matter in input/, the site in "
            + "output/. With no command it builds; 'init' begins an archive.");
        var site = new SiteArguments(environment);
        site.AddTo(root);
        BuildCommand.MakeDefault(root, environment, site);
        foreach (var create in Commands)
            root.Add(create(environment, site));
        return root;
    }

    private static int Refuse(ParseResult result, TextWriter error)
    {
        foreach (var fault in result.Errors)
            error.WriteLine($"static-archive: {TerminalText.Safe(fault.Message)}");
        if (result.UnmatchedTokens is [var token, ..])
        {
            var command = result.CommandResult.Command;
            var options = command.Options.Concat(
                result.RootCommandResult.Command.Options.Where(option => option.Recursive));
            var names = command.Subcommands.Select(child => child.Name).Concat(options.Select(option => option.Name));
            if (NearestName.DidYouMean(token, names) is { } suggestion)
                error.WriteLine(TerminalText.Safe(suggestion));
        }
        var path = "";
        for (var command = result.CommandResult; command.Parent is CommandResult parent; command = parent)
            path = $"{command.Command.Name} {path}";
        error.WriteLine($"Run 'static-archive {path}--help' to see what there is.");
        return ExitCode.CannotRun;
    }
}

