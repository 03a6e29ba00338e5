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
