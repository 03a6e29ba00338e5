using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA03xx: the Markdown body of a story.</summary>
public static class BodyRules
{
    public static readonly Rule TemplateTagInText = new("SA0301", "template-tag-in-text", Severity.Warning,
        "The text holds a template tag of another generator, which readers would see as it stands.",
        "Replace it with Markdown, or set 'templateTags' in archive.yml to 'keep' or 'strip'.");

    public static ImmutableArray<Rule> All { get; } = [TemplateTagInText];
}
