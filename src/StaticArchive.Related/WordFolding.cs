namespace StaticArchive.Related;

/// <summary>How the forms of a word are brought together.</summary>
internal enum WordFolding
{
    /// <summary>English: plurals and the possessive are taken off (Harman's S-stemmer).</summary>
    English,

    /// <summary>
    /// Any other language: the first seven letters. Cutting words short does for inflected languages nearly what a
    /// stemmer for each would (McNamee and Mayfield 2004).
    /// </summary>
    Prefix,
}
