using System.CommandLine;

namespace StaticArchive.Cli;

/// <summary><c>urls</c>: the ledger of published addresses. The only command but <c>new</c> that writes into the input,
/// and only when asked to.</summary>
internal static class UrlsCommand
{
    public static Command Create(CommandEnvironment environment, SiteArguments site)
    {
        var write = CommandOption.Flag("--write",
            $"Add the addresses that are new to {AddressLedger.FileName} in the input. None is ever removed.");
        var command = new Command(
            "urls", "List every address that is published or was, as a ledger that makes a vanished one an error.")
        {
            write,
        };
        command.SetAction(result => Run(site.Read(result), result.GetValue(write), environment));
        return command;
    }

    private static int Run(SiteOptions options, bool write, CommandEnvironment environment)
    {
        // Addresses that vanished are what the ledger is there to show; they keep nobody from adding new ones.
        var build = SiteBuilder.Build(options with { KeepGoing = true, IncludeDrafts = false });
        var hasErrors = FindingText.PrintErrors(
            build.Diagnostics.Where(finding => finding.Rule != LinkRules.VanishedAddress), options, environment);
        if (build.Site is not { } site || hasErrors)
            return ExitCode.BadContent;
        var known = site.Archive.Settings.Ledger;
        var ledger = AddressLedger.Write(known, site.Addresses, site.AddressNames);
        if (write)
            Write(Path.Combine(options.InputFolder, AddressLedger.FileName), ledger,
                site.Addresses.Except(known.Select(entry => entry.Address)).Count(), environment);
        else
            environment.Output.Write(ledger);
        return ExitCode.Fine;
    }

    private static void Write(string file, string ledger, int added, CommandEnvironment environment)
    {
        AtomicFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(ledger)));
        environment.Output.WriteLine(
            $"{environment.ShownPath(file)}: {TerminalText.Number(added, "address", "addresses")} added.");
    }
}
