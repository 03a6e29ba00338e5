using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA07xx: templates and interface texts.</summary>
internal static class ThemeRules
{
    public static readonly Rule TemplateSyntax = new("SA0701", "template-syntax", Severity.Error,
        "The template cannot be parsed.",
        "Correct the Scriban syntax at the place shown.");

    public static readonly Rule TemplateFailure = new("SA0702", "template-failure", Severity.Error,
        "The template failed while a page was rendered.",
        "Correct the template; theme/README.md lists every member that it can use. 'static-archive theme diff' shows "
            + "what "
        + "changed since a file was copied.");

    public static readonly Rule MissingLayout = new("SA0703", "missing-layout", Severity.Info,
        "The front matter asks for a layout that the theme does not have, so the usual one is used.",
        "Add the file to theme/layouts, or remove the key 'layout'.");

    public static readonly Rule UnusedTemplate = new("SA0704", "unused-template", Severity.Warning,
        "Nothing uses the template: no kind of page has that name, or nothing includes it.",
        "Correct its name, or remove it.");

    public static readonly Rule InvalidText = new("SA0705", "invalid-text", Severity.Error,
        "A value of the interface texts is neither a text nor a map of plural forms.",
        "Correct it in the theme's texts; a key that is missing comes from the built-in theme.");

    public static readonly Rule MissingLanguage = new("SA0706", "missing-language", Severity.Warning,
        "The theme lacks interface texts in the archive's language, so readers see English ones.",
        "Add them to theme/texts: 'static-archive theme copy texts/en.yml' brings the English ones to translate.");

    public static readonly Rule LinkLeavesTheme = new("SA0707", "link-leaves-theme", Severity.Error,
        "A symbolic link leads out of the theme folder, so the site would show files that are no part of the theme.",
        "Put a copy of the file into the theme folder.");

    public static readonly Rule Contract = new("SA0708", "theme-contract", Severity.Error,
        "The theme was written for another version of the contract between themes and this program.",
        "Bring the theme up to date by the list in docs/theme.md.");

    public static readonly Rule InvalidManifest = new("SA0709", "invalid-theme-file", Severity.Error,
        "theme.yml has an unknown key or a wrong value.",
        "Correct it: 'name', 'contract' (a number) and 'styles' ('over' or 'own') are known.");

    public static ImmutableArray<Rule> All { get; } =
    [
        TemplateSyntax, TemplateFailure, MissingLayout, UnusedTemplate, InvalidText, MissingLanguage, LinkLeavesTheme,
        Contract, InvalidManifest,
    ];
}
