namespace StaticArchive.Markdown;

/// <summary>What is held back.</summary>
internal enum HeldMarkupKind
{
    /// <summary>The attributes of an element.</summary>
    Attributes,

    /// <summary>A teaser, with the element that carries the mark.</summary>
    Teaser,
}
