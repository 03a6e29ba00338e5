namespace StaticArchive.Urls;

/// <summary>The addresses that an archive has published, one a line, so that none vanishes unnoticed. <c>gone</c>
/// behind an address says that its page was withdrawn on purpose; <c>= C#</c> says which value of a facet has it, so
/// that it does not pass to another that is written alike. Lines that begin with <c>#</c> are comments.</summary>
internal static class AddressLedger
{
    /// <summary>Name of the ledger in the input folder.</summary>
    public const string FileName = "_urls.txt";

    private const string GoneMark = "gone";
    private const string NameSign = " = ";

    /// <summary>The entries; a line that is none goes to <paramref name="diagnostics"/>.</summary>
    public static ImmutableArray<LedgerEntry> Read(string text, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.StartsWith("<<<<<<< "))
                diagnostics.Add(new Diagnostic(
                    FrontMatterRules.MergeMark, FileName, new TextSpan(number, 1, 7),
                    "An unfinished merge is here: two versions of the same lines, between marks of git."));
            if (line.StartsWith("<<<<<<< ") || line.StartsWith(">>>>>>> ") || line.SequenceEqual("======="))
                continue;
            var (before, name) = Parted(line.ToString());
            var words = before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            var span = new TextSpan(number, line.IndexOf(words[0], StringComparison.Ordinal) + 1, words[0].Length);
            var fault = "";
            if (words.Length <= 2 && (words.Length == 1 || words[1] == GoneMark)
                && words[0][0] == '/' && SitePath.Read(words[0], out fault) is { } address)
                entries.Add(new LedgerEntry(address, words.Length == 2, span) { Name = name });
            else
                diagnostics.Add(new Diagnostic(
                    LinkRules.InvalidLedgerLine, FileName, span, fault.Length > 0
                        ? $"The address {fault}."
                        : "The line is not an address of this site, with or without 'gone' behind it."));
        }
        return entries.DrainToImmutable();
    }

    /// <summary>The text of a ledger: what it had, and the addresses that are new to it, sorted.</summary>
    /// <param name="entries">What it had.</param>
    /// <param name="published">The addresses of today.</param>
    /// <param name="names">By address: the value of a facet that has it, where the address alone does not say.</param>
    public static string Write(
        IEnumerable<LedgerEntry> entries, IEnumerable<string> published, IReadOnlyDictionary<string, string> names)
    {
        var lines = new SortedDictionary<string, LedgerEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
            lines[entry.Address] = entry;
        foreach (var address in published)
            lines.TryAdd(address, new LedgerEntry(address, false, TextSpan.WholeFile));
        return "# Every address that was published; 'static-archive urls --write' adds new ones. An address that is "
            + "to vanish gets a redirect, or 'gone' behind it.\n"
            + string.Concat(
                lines.Values.Select(entry => LineOf(entry, entry.Name ?? names.GetValueOrDefault(entry.Address))));
    }

    private static string LineOf(LedgerEntry entry, string? name) =>
        $"{entry.Address}{(entry.IsGone ? " " + GoneMark : "")}{(name is null ? "" : NameSign + name)}\n";

    private static (string Before, string? Name) Parted(string line)
    {
        var sign = line.IndexOf(NameSign, StringComparison.Ordinal);
        return sign < 0 || line[(sign + NameSign.Length)..].Trim() is not { Length: > 0 } name
            ? (line, null)
            : (line[..sign], name);
    }
}

/// <summary>An address that was published once.</summary>
/// <param name="Address">Site path.</param>
/// <param name="IsGone">Whether the page was withdrawn, and its address says so.</param>
/// <param name="Span">Where it is in the ledger.</param>
internal sealed record LedgerEntry(string Address, bool IsGone, TextSpan Span)
{
    /// <summary>The value of a facet whose page it is, where the address alone does not say; or null.</summary>
    public string? Name { get; init; }
}
