namespace StaticArchive.Search.Indexing;

/// <summary>What is kept of a term.</summary>
internal enum TermKind
{
    /// <summary>A word, or a compound, with its positions and its usual neighbours.</summary>
    Plain,

    /// <summary>A usual word, without positions.</summary>
    Usual,

    /// <summary>Two usual words in a row, with the positions of the first.</summary>
    Pair,
}
