using StaticArchive.Import;

namespace StaticArchive.Cli;

/// <summary>What a person is told when the program cannot go on: one sentence, without a stack trace.</summary>
internal static class FaultText
{
    /// <summary>Set to anything, it has the stack trace printed as well.</summary>
    public const string TraceVariable = "STATIC_ARCHIVE_TRACE";

    /// <summary>Prints the sentence; the exit code. Nothing more can be done where even that fails.</summary>
    public static int Print(Exception fault, TextWriter error)
    {
        try
        {
            error.WriteLine($"static-archive: {TerminalText.Safe(Of(fault))}");
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TraceVariable)))
                error.WriteLine(fault);
            error.Flush();
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Nobody listens.
        }
        return ExitCode.CannotRun;
    }

    private static string Of(Exception fault) =>
        fault switch
        {
            AggregateException { InnerExceptions: [var first, ..] } => Of(first),
            UsageException or ImportException or IOException or UnauthorizedAccessException => FirstLine(fault.Message),
            // What .NET makes of EFBIG.
            ArgumentOutOfRangeException { ParamName: "value", Message: var message } when IsOfFileLength(message) =>
                "A file would be larger than the system allows. Nothing more was written.",
            OutOfMemoryException or InsufficientExecutionStackException =>
                "There is not enough memory. Nothing more was written; give the program more, or try --workers 1.",
            _ =>
                $"This is a fault of the program: {fault.GetType().Name}: {FirstLine(fault.Message)} Nothing more was "
                    + "written. "
                    + $"Please report it with what {TraceVariable}=1 adds.",
        };

    private static bool IsOfFileLength(string message) =>
        message.Contains("file length", StringComparison.OrdinalIgnoreCase);

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }
}
