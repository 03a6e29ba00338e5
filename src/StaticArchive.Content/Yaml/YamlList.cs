using System.Collections.Immutable;

namespace StaticArchive.Yaml;

/// <summary>A sequence.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);
