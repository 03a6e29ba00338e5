using System.Collections.ObjectModel;

namespace StaticArchive.Diagnostics;

/// <summary>One finding in one file.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Path">The file, relative to the folder that it belongs to (input or theme), with forward
/// slashes.</param>
/// <param name="Span">Where in the file; <see cref="TextSpan.WholeFile"/> when no line is at fault.</param>
/// <param name="Message">The fault in this very case, naming the value at fault; one sentence without a full stop at a
/// line's end being needed.</param>
/// <param name="Help">The fix in this very case ("did you mean …"); null: the rule's own fix is shown.</param>
public sealed record Diagnostic(Rule Rule, string Path, TextSpan Span, string Message, string? Help = null)
    : IComparable<Diagnostic>
{
    /// <summary>The rule's severity, unless the archive's settings changed it.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>What findings of the rule are counted by where there are many, such as the first part of an address;
    /// or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The text of the line at fault, for printing under the message; null until it is looked up.</summary>
    public string? SourceLine { get; init; }

    /// <summary>Reading order: path (ordinal), place, rule id, message.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = Span.CompareTo(other.Span);
        if (order == 0)
            order = string.CompareOrdinal(Rule.Id, other.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }
}

/// <summary>A run of characters on one line of a source file.</summary>
/// <param name="Line">1-based line; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units, cut at the end of the line; at least 1.</param>
public readonly record struct TextSpan(int Line, int Column, int Length) : IComparable<TextSpan>
{
    /// <summary>The file as a whole.</summary>
    public static readonly TextSpan WholeFile;

    /// <summary>By line, then column, then length.</summary>
    public int CompareTo(TextSpan other)
    {
        var byLine = Line.CompareTo(other.Line);
        if (byLine != 0)
            return byLine;
        var byColumn = Column.CompareTo(other.Column);
        return byColumn != 0 ? byColumn : Length.CompareTo(other.Length);
    }

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}

/// <summary>One thing that can be wrong, as the catalogue lists it.</summary>
/// <param name="Id">Stable id, <c>SA</c> and four digits; <c>archive.yml</c> and annotations refer to it.</param>
/// <param name="Name">Short name in kebab case, such as <c>dead-link</c>.</param>
/// <param name="Severity">The severity where <c>archive.yml</c> says nothing.</param>
/// <param name="Summary">What is wrong and why it matters, in a sentence or two.</param>
/// <param name="Fix">What the editor does about it.</param>
public sealed record Rule(string Id, string Name, Severity Severity, string Summary, string Fix)
{
    /// <summary>From how many files on the same message is reported once, with the number of files: what an archive
    /// does everywhere is its custom, and not a slip. 0: each is reported.</summary>
    public int ReportedOnceFrom { get; init; }
}

/// <summary>How grave a finding is. Only <see cref="Error"/> keeps a build from being written.</summary>
public enum Severity
{
    /// <summary>Never reported; what <c>rules:</c> in <c>archive.yml</c> sets a rule to in order to silence
    /// it.</summary>
    Off,

    /// <summary>Good to know; never fails anything.</summary>
    Info,

    /// <summary>Probably not what the writer meant; the site is built all the same.</summary>
    Warning,

    /// <summary>The page would be wrong or missing; nothing is written.</summary>
    Error,
}

/// <summary>Carries a diagnostic out of a place that can only throw, such as a template that is being
/// rendered.</summary>
public sealed class DiagnosticException : Exception
{
    public DiagnosticException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Message, inner) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }
}

/// <summary>The rules of one kind, each added where it is declared.</summary>
internal sealed class RuleGroup() : ReadOnlyCollection<Rule>(new List<Rule>())
{
    public Rule Add(
        string id, string name, Severity severity, string summary, string fix, int reportedOnceFrom = 0)
    {
        var rule = new Rule(id, name, severity, summary, fix) { ReportedOnceFrom = reportedOnceFrom };
        Items.Add(rule);
        return rule;
    }
}

/// <summary>Every rule there is, by id.</summary>
internal static class RuleCatalogue
{
    /// <summary>All rules in the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. new[]
        {
            FrontMatterRules.All, DateRules.All, BodyRules.All, LinkRules.All, AssetRules.All, SettingsRules.All,
            ThemeRules.All, OutputRules.All, InputRules.All, HostRules.All, RelatedRules.All, EditorialRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with that id or name (case ignored), or null.</summary>
    public static Rule? Find(string idOrName) =>
        All.FirstOrDefault(rule => rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
            || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));
}
