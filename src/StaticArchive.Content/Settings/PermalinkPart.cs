namespace StaticArchive.Settings;

/// <summary>A piece of a permalink pattern.</summary>
/// <param name="Text">The literal text, or the part's name without its colon.</param>
/// <param name="IsNamed">Whether it is a name.</param>
internal readonly record struct PermalinkPart(string Text, bool IsNamed);
