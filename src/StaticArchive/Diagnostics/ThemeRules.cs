using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA07xx: templates and interface texts.</summary>
public static class ThemeRules
{
    public static readonly Rule TemplateSyntax = new("SA0701", "template-syntax", Severity.Error,
        "The template cannot be parsed.",
        "Correct the Scriban syntax at the place shown.");

    public static readonly Rule TemplateFailure = new("SA0702", "template-failure", Severity.Error,
        "The template failed while a page was rendered.",
        "Correct the template; theme/README.md lists every member that it can use.");

    public static ImmutableArray<Rule> All { get; } = [TemplateSyntax, TemplateFailure];
}
