using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Yaml;

/// <summary>A sequence.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);
