namespace StaticArchive.Markdown;

/// <summary>What is held back.</summary>
internal enum HeldMarkupKind
{
    /// <summary>The attributes of an element.</summary>
    Attributes,

    /// <summary>A teaser, with the element that carries the mark.</summary>
    Teaser,

    /// <summary>A block with a body: what is in the element that carries the mark.</summary>
    Block,

    /// <summary>The title of a block, in the same way.</summary>
    BlockTitle,
}
