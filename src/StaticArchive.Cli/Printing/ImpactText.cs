using System.Collections.Immutable;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints for people what a change does to the site.</summary>
internal static class ImpactText
{
    private const int MaxShown = 20;

    public static void Print(ImpactReport report, TextWriter output)
    {
        output.WriteLine($"Against {TerminalText.Safe(report.Revision)}:");
        if (report.Change is not { } impact)
        {
            output.WriteLine($"  {TerminalText.Safe(report.Failure!)}\n");
            return;
        }
        PrintLeftOut("now, so what becomes of them is not known", report.LeftOut, output);
        PrintLeftOut("then, so their pages seem to come anew", report.LeftOutBefore, output);
        Print("pages come", "+", impact.Added, output);
        Print("pages change", "~", impact.Changed, output);
        Print("pages go", "-", impact.Gone, output);
        Print("stories have other related ones", "*", impact.Related, output);
        output.WriteLine();
    }

    private static void PrintLeftOut(string consequence, ImmutableArray<string> files, TextWriter output)
    {
        if (!files.IsEmpty)
            Print($"files have errors {consequence}", "!", files, output);
    }

    private static void Print(string what, string sign, ImmutableArray<string> addresses, TextWriter output)
    {
        output.WriteLine($"  {addresses.Length} {what}");
        foreach (var address in addresses.Take(MaxShown))
            output.WriteLine($"    {sign} {TerminalText.Safe(address)}");
        if (addresses.Length > MaxShown)
            output.WriteLine($"    {sign} … and {addresses.Length - MaxShown} more, which --json lists");
    }
}
