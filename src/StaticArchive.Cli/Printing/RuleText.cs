namespace StaticArchive.Cli.Printing;

/// <summary>Prints what the catalogue of rules says.</summary>
internal static class RuleText
{
    /// <summary>One rule in full, or all of them, one a line.</summary>
    /// <exception cref="UsageException">There is no such rule.</exception>
    public static int Print(string? idOrName, TextWriter output)
    {
        if (idOrName is null)
        {
            foreach (var rule in RuleCatalogue.All)
                output.WriteLine($"{rule.Id}  {Word(rule.Severity),-7}  {rule.Name,-24} {rule.Summary}");
            return ExitCode.Fine;
        }
        var found =
            RuleCatalogue.Find(idOrName)
            ?? throw new UsageException(
                $"There is no rule '{idOrName}'. "
                    + (
                        NearestName.DidYouMean(
                            idOrName,
                            RuleCatalogue.All.SelectMany(rule => new[] { rule.Id, rule.Name })
                        ) ?? "--explain alone lists them all."));
        output.WriteLine($"{found.Id} {found.Name} ({Word(found.Severity)})");
        output.WriteLine();
        output.WriteLine(found.Summary);
        output.WriteLine(found.Fix);
        output.WriteLine();
        output.WriteLine(
            $"To change its severity, write in archive.yml:  rules: {{ {found.Id}: off }}   (off, info, warning or "
                + "error)");
        return ExitCode.Fine;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };
}
