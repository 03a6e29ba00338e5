using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA01xx: the front matter of a story and the metadata of a folder.</summary>
public static class FrontMatterRules
{
    public static readonly Rule MissingFrontMatter = new("SA0101", "missing-front-matter", Severity.Error,
        "The file does not begin with front matter, so nothing is known about the story.",
        "Begin the file with a line '---', the story's metadata as YAML, and another line '---'.");

    public static readonly Rule UnclosedFrontMatter = new("SA0102", "unclosed-front-matter", Severity.Error,
        "The front matter is opened by '---' but never closed, so it cannot be told from the story's text.",
        "End the metadata with a line that holds just '---'.");

    public static readonly Rule InvalidYaml = new("SA0103", "invalid-yaml", Severity.Error,
        "The metadata is not valid YAML.",
        "Put values that hold ': ' or begin with a special character in quotes, and indent with spaces.");

    public static readonly Rule DuplicateKey = new("SA0104", "duplicate-key", Severity.Error,
        "The same key is given twice, so it is not clear which value is meant.",
        "Keep one of the two.");

    public static readonly Rule YamlFeatureRefused = new("SA0105", "yaml-feature-refused", Severity.Error,
        "Anchors, aliases, tags and several documents are not accepted in metadata: a few lines of them can grow without bound.",
        "Write the value out.");

    public static readonly Rule MissingTitle = new("SA0106", "missing-title", Severity.Error,
        "A story needs a title: it is the headline, the link text everywhere, and part of the address.",
        "Add 'title: …' to the front matter.");

    public static readonly Rule WrongType = new("SA0107", "wrong-type", Severity.Error,
        "The value is not of the kind that this key takes.",
        "Write the value as the reference of front-matter keys shows it.");

    public static readonly Rule UnknownKey = new("SA0108", "unknown-key", Severity.Warning,
        "The key is not one that the archive knows; it is kept for the theme as story.extra.",
        "Correct the key, or tell of it in archive.yml under 'extra'.");

    public static ImmutableArray<Rule> All { get; } =
        [MissingFrontMatter, UnclosedFrontMatter, InvalidYaml, DuplicateKey, YamlFeatureRefused, MissingTitle, WrongType, UnknownKey];
}
