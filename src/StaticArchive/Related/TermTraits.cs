namespace StaticArchive.Related;

/// <summary>What sort of term it is.</summary>
[Flags]
internal enum TermTraits : byte
{
    None = 0,

    /// <summary>Two words, not one.</summary>
    Phrase = 1,

    /// <summary>Written in lower case at least once; a word that never is, is a name, or a noun in German.</summary>
    LowerCase = 2,
}
