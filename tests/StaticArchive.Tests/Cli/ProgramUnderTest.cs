using System.Diagnostics;

namespace StaticArchive.Tests.Cli;

/// <summary>
/// The program that command-line tests run: the code of this process, or the published binary that <c>STATIC_ARCHIVE</c> names, so that
/// the same tests hold both.
/// </summary>
internal static class ProgramUnderTest
{
    // A program that does not answer to SIGTERM in that time has lost its way.
    private static readonly TimeSpan MaxStopTime = TimeSpan.FromSeconds(20);

    private static readonly string? Binary = Environment.GetEnvironmentVariable("STATIC_ARCHIVE") is { Length: > 0 } path ? path : null;

    /// <summary>Runs it to its end, or until it is stopped. What answers questions or sets the clock runs in this process.</summary>
    public static CommandRun Run(Surroundings surroundings, string[] arguments)
    {
        surroundings.Output.NewLine = "\n";
        if (Binary is not null && surroundings.Answers is null)
            return RunBinary(Binary, surroundings, arguments);
        var code = CommandLine.Run(arguments, surroundings);
        return new CommandRun(code, surroundings.Output.ToString()!, surroundings.Error.ToString()!);
    }

    private static CommandRun RunBinary(string binary, Surroundings surroundings, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(binary, arguments)
        {
            WorkingDirectory = surroundings.WorkingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var stopping = surroundings.Stop.Register(() => Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit());
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (process.StandardOutput.ReadLine() is { } line)
            surroundings.Output.WriteLine(line);
        if (surroundings.Stop.IsCancellationRequested && !process.WaitForExit(MaxStopTime))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new CommandRun(process.ExitCode, surroundings.Output.ToString()!, error.GetAwaiter().GetResult());
    }
}
