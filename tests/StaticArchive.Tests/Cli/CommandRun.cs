using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary>What a run of the program gave.</summary>
internal sealed partial record CommandRun(int Code, string Output, string Error)
{
    /// <summary>The output with the times, which no two runs share, taken out.</summary>
    public string Timeless => Seconds().Replace(Output, "(N s)");

    [GeneratedRegex(@"\(\d+\.\d+ s\)")]
    private static partial Regex Seconds();
}
