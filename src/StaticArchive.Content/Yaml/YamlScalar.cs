namespace StaticArchive.Yaml;

/// <summary>A plain, quoted or block scalar; always text, its meaning is for the reader of the key to decide.</summary>
/// <param name="Value">The text after unquoting.</param>
/// <param name="IsPlain">Whether it stood without quotes; only then can it be null, a number or a truth value.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>Whether YAML's core schema reads it as null: nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}
