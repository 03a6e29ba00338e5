using System.Diagnostics;

namespace StaticArchive.Tests.Cli;

/// <summary>
/// The program that command-line tests run: the code of this process, or the published binary that
/// <c>STATIC_ARCHIVE</c> names, so that the same tests hold both.
/// </summary>
internal static class ProgramUnderTest
{
    // A program that does not answer to SIGTERM in that time has lost its way.
    private static readonly TimeSpan MaxStopTime = TimeSpan.FromSeconds(20);

    private static readonly string? Binary = Environment.GetEnvironmentVariable("STATIC_ARCHIVE")
        is { Length: > 0 } path
        ? path
        : null;

    /// <summary>Runs it to its end, or until it is stopped. What answers questions or sets the clock runs in this
    /// process.</summary>
    public static CommandRun Run(CommandEnvironment environment, string[] arguments)
    {
        environment.Output.NewLine = "\n";
        if (Binary is not null && environment.Answers is null)
            return RunBinary(Binary, environment, arguments);
        var code = CommandLine.Run(arguments, environment);
        return new CommandRun(code, environment.Output.ToString()!, environment.Error.ToString()!);
    }

    private static CommandRun RunBinary(string binary, CommandEnvironment environment, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(binary, arguments)
            {
                WorkingDirectory = environment.WorkingFolder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var stopping = environment.Stop.Register(() =>
            Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit());
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (process.StandardOutput.ReadLine() is { } line)
            environment.Output.WriteLine(line);
        if (environment.Stop.IsCancellationRequested && !process.WaitForExit(MaxStopTime))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new CommandRun(process.ExitCode, environment.Output.ToString()!, error.GetAwaiter().GetResult());
    }
}
