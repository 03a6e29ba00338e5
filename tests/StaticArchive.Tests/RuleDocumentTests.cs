namespace StaticArchive.Tests;

/// <summary>The list of rules in <c>docs/rules.md</c> is the catalogue; <c>WRITE_RULES=1</c> writes it again.</summary>
public sealed class RuleDocumentTests
{
    private static readonly (string Prefix, string Title)[] Groups =
    [
        ("SA01", "Front matter"),
        ("SA02", "Dates"),
        ("SA03", "Text"),
        ("SA04", "Links and addresses"),
        ("SA05", "Pictures and files"),
        ("SA06", "Settings"),
        ("SA07", "Theme"),
        ("SA08", "Input and output"),
        ("SA09", "Related stories"),
        ("SA10", "What editors want to know"),
    ];

    [Fact]
    public void Every_rule_is_in_the_document()
    {
        var path = Path.Join(Repository.Root, "docs", "rules.md");
        var fresh = Write();
        if (Environment.GetEnvironmentVariable("WRITE_RULES") == "1")
            File.WriteAllText(path, fresh);

        Assert.True(
            fresh == File.ReadAllText(path),
            "docs/rules.md is stale; 'WRITE_RULES=1 dotnet test --filter RuleDocument' writes it.");
    }

    [Fact]
    public void Every_rule_is_in_a_group() =>
        Assert.All(RuleCatalogue.All, rule => Assert.Single(Groups, group => rule.Id.StartsWith(group.Prefix)));

    private static string Write()
    {
        var text = new StringBuilder(
            """
            # Rules

            What `check` and `build` report. `static-archive check --explain SA0403` shows a rule in the terminal;
            `rules` in `archive.yml` changes its severity, by id or name: `rules: {dead-link: warning, SA1008: info}`.
            An error keeps the site from being written; with `--keep-going` the stories that have one are left out.
            Rules that are off by default are marked so.


            """.ReplaceLineEndings("\n"));
        foreach (var (prefix, title) in Groups)
        {
            text.Append("## ")
                .Append(title).Append("\n\n| rule | severity | what is wrong | what to do |\n|---|---|---|---|\n");
            foreach (var rule in RuleCatalogue.All.Where(rule => rule.Id.StartsWith(prefix)))
                text.Append(
                    $"| {rule.Id} `{rule.Name}` | {rule.Severity.ToString().ToLowerInvariant()} | {Cell(rule.Summary)} "
                        + $"| {Cell(rule.Fix)} |\n");
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("<", "&lt;");
}
