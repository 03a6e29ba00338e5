using System.Collections.Immutable;

namespace StaticArchive.Yaml;

/// <summary>A sequence.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);
