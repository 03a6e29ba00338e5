namespace StaticArchive.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The content has errors.</summary>
    public const int BadContent = 1;

    /// <summary>The command line cannot be followed, or a file or folder cannot be used.</summary>
    public const int CannotRun = 2;
}
