using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA02xx: dates.</summary>
public static class DateRules
{
    public static readonly Rule InvalidDate = new("SA0201", "invalid-date", Severity.Error,
        "The date cannot be read.",
        "Write 2021-04-05, 2021-04-05T14:30:00+02:00, or a date in part such as 2021-04, 2021, 2023-12~ or 2021?.");

    public static ImmutableArray<Rule> All { get; } = [InvalidDate];
}
