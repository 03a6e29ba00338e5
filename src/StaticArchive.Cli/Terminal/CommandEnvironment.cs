namespace StaticArchive.Cli.Terminal;

/// <summary>All that a command may know of the machine that it runs on: console, clock, environment.</summary>
internal sealed record CommandEnvironment
{
    // The end of the year 9999.
    private const long LastSecond = 253_402_300_799;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Relative paths start here, and paths are printed relative to it.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The present moment: new stories are dated by it, and nothing else.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Answers to questions; null where nobody can be asked.</summary>
    public TextReader? Answers { get; init; }

    /// <summary>When the site says that it was built, from <c>SOURCE_DATE_EPOCH</c>; null: when its newest story
    /// appeared.</summary>
    public DateTimeOffset? BuildDate { get; init; }

    /// <summary>Whether a person watches, so that progress is drawn.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Where a long build reports its progress without a terminal; null: nowhere.</summary>
    public TextWriter? Log { get; init; }

    public bool Colours { get; init; }

    /// <summary>Ends <c>preview</c> and <c>serve</c>.</summary>
    public CancellationToken Stop { get; init; }

    public static CommandEnvironment OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new CommandEnvironment
        {
            Output = Buffered(Console.OpenStandardOutput(), isTerminal),
            Error = Console.Error,
            WorkingFolder = CurrentFolder(),
            Now = TimeProvider.System.GetUtcNow(),
            Answers = isTerminal && !Console.IsInputRedirected ? Console.In : null,
            BuildDate = ReadEpoch(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH")),
            IsTerminal = isTerminal,
            Log = Console.Error,
            Colours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>The present day in a time zone.</summary>
    public DateOnly Today(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, zone).DateTime);

    /// <summary>The absolute path of one that was given on the command line.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>A path as it is printed: relative where the file lies below the working folder, else absolute; forward
    /// slashes.</summary>
    public string ShownPath(string fullPath)
    {
        var relative = Path.GetRelativePath(WorkingFolder, fullPath);
        var isOutside = relative.Split(Path.DirectorySeparatorChar)[0] == "..";
        return (isOutside ? fullPath : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                "The working folder is not there any more, or may not be read. Change to another and try again.");
        }
    }

    private static DateTimeOffset? ReadEpoch(string? seconds) =>
        string.IsNullOrEmpty(seconds) ? null
        : long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(value)
        : throw new UsageException($"SOURCE_DATE_EPOCH takes seconds since 1970, such as 1767225600, not '{seconds}'.");

    // LF on every system, and one system call for many lines where nobody watches them appear.
    private static StreamWriter Buffered(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024)
        {
            AutoFlush = autoFlush,
            NewLine = "\n",
        };
}
