using Microsoft.Win32.SafeHandles;
using StaticArchive.Import.Writing;

namespace StaticArchive.Cli.Terminal;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The content has errors.</summary>
    public const int BadContent = 1;

    /// <summary>The command line cannot be followed, or a file or folder cannot be used.</summary>
    public const int CannotRun = 2;
}

/// <summary>The command line cannot be followed; the message says why and what to write instead.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>What a person is told when the program cannot go on: one sentence, without a stack trace.</summary>
internal static class FaultText
{
    /// <summary>Set to anything, it has the stack trace printed as well.</summary>
    public const string TraceVariable = "STATIC_ARCHIVE_TRACE";

    /// <summary>Prints the sentence; the exit code. Nothing more can be done where even that fails.</summary>
    public static int Print(Exception fault, TextWriter? error = null)
    {
        try
        {
            error ??= Console.Error;
            error.WriteLine($"static-archive: {TerminalText.Safe(Of(fault))}");
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TraceVariable)))
                error.WriteLine(fault);
            error.Flush();
        }
        catch (Exception second)
            when (second
                    is IOException
                        or UnauthorizedAccessException
                        or ObjectDisposedException
                        or TypeInitializationException
                        or System.ComponentModel.Win32Exception
                        or OutOfMemoryException)
        {
            WriteDirectly($"static-archive: {TerminalText.Safe(Of(fault))}\n");
        }
        return ExitCode.CannotRun;
    }

    // The console needs a descriptor of its own for the standard error, and there may be none left.
    private static void WriteDirectly(string text)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            using var handle = new SafeFileHandle(2, ownsHandle: false);
            using var error = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            error.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Nobody listens.
        }
    }

    private static string Of(Exception fault) =>
        fault switch
        {
            AggregateException { InnerExceptions: [var first, ..] } => Of(first),
            TypeInitializationException { InnerException: { } first } => Of(first),
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
