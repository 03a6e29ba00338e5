namespace StaticArchive.Stories;

/// <summary>What is to be filled into a slot of a body.</summary>
internal enum BodySlotKind
{
    /// <summary>The value of an <c>href</c> that leads to a page or file of this archive.</summary>
    Link,

    /// <summary>The value of a <c>src</c> that leads to a file of this archive.</summary>
    Image,

    /// <summary>The address of a sound, a film, or an image that stands for one, in an editor's own HTML.</summary>
    Media,

    /// <summary>A READ MORE teaser: the whole component, rendered by the theme.</summary>
    Teaser,

    /// <summary>A block that the theme draws: the target is its name, the suffix what follows the name on its
    /// line.</summary>
    Block,

    /// <summary>The same with a body, which goes up to the <see cref="BlockEnd"/> that belongs to it.</summary>
    BlockStart,

    /// <summary>Ends the title of a block that has one, and begins its body.</summary>
    BlockBody,

    /// <summary>Ends a block with a body.</summary>
    BlockEnd,

    /// <summary>A player of a sound or film, rendered from this slot and those of its parts behind it at the same
    /// place.</summary>
    Player,

    /// <summary>Captions or transcript of the player before it.</summary>
    PlayerPart,

    /// <summary>The target is the caption of the player, or the title of the card, before it.</summary>
    PlayerCaption,

    /// <summary>The target is the name of the player before it, for those who cannot see it.</summary>
    PlayerLabel,

    /// <summary>A card for something of another site, whose address is the target; what belongs to it is in the slots
    /// behind it at the same place.</summary>
    Embed,

    /// <summary>The target is the address of an archived copy of the card before it.</summary>
    EmbedCopy,
}
