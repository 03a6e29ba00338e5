namespace StaticArchive.Related;

/// <summary>What a character does in a word.</summary>
internal enum CharacterClass
{
    /// <summary>It parts words.</summary>
    Separator,

    /// <summary>A letter, a mark on a letter or a digit: part of a word.</summary>
    Word,

    /// <summary>Of a script that does not part words by spaces, or glues particles to them; such text is read in pairs
    /// of characters.</summary>
    Unspaced,
}
