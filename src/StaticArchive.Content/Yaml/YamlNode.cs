namespace StaticArchive.Yaml;

/// <summary>A value of a YAML document with its place in the file.</summary>
internal abstract record YamlNode(TextSpan Span);
