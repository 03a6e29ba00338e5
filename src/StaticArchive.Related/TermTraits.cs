namespace StaticArchive.Related;

/// <summary>What sort of term it is.</summary>
[Flags]
internal enum TermTraits : byte
{
    None = 0,

    /// <summary>Two words, not one.</summary>
    Phrase = 1,

    /// <summary>
    /// Written in lower case: of a story at least once, of the archive by at least half of the stories that have it.
    /// Other words are names, or nouns of German.
    /// </summary>
    LowerCase = 2,
}
