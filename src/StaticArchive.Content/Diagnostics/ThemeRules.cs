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

    public static readonly Rule MissingLayout = new("SA0703", "missing-layout", Severity.Error,
        "The theme has no layout for a kind of page, so those pages cannot be made.",
        "Add the file to theme/layouts.");

    public static readonly Rule UnusedTemplate = new("SA0704", "unused-template", Severity.Warning,
        "Nothing uses the template: no kind of page has that name, or nothing includes it.",
        "Correct its name, or remove it.");

    public static readonly Rule InvalidText = new("SA0705", "invalid-text", Severity.Error,
        "The interface texts lack a key, or a value is not a text.",
        "Add or correct it in the theme's texts.");

    public static readonly Rule MissingLanguage = new("SA0706", "missing-language", Severity.Warning,
        "The theme has no interface texts in the archive's language, so readers see English ones.",
        "Add them to the theme's texts: a copy of en.yml, translated.");

    public static readonly Rule LinkLeavesTheme = new("SA0707", "link-leaves-theme", Severity.Error,
        "A symbolic link leads out of the theme folder, so the site would show files that are no part of the theme.",
        "Put a copy of the file into the theme folder.");

    public static ImmutableArray<Rule> All { get; } = [TemplateSyntax, TemplateFailure, MissingLayout, UnusedTemplate, InvalidText, MissingLanguage, LinkLeavesTheme];
}
