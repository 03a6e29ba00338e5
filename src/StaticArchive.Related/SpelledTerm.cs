namespace StaticArchive.Related;

/// <summary>A term as it is shown to readers.</summary>
/// <param name="Text">The word or phrase.</param>
/// <param name="First">Key of the word, or of the phrase's first word.</param>
/// <param name="Second">Key of the word, or of the phrase's second word.</param>
/// <param name="TellsMost">Whether it is a phrase of two words, or a word that the archive hardly ever writes in lower case.</param>
internal sealed record SpelledTerm(string Text, uint First, uint Second, bool TellsMost)
{
    /// <summary>Stands for a term that would tell a reader nothing.</summary>
    public static SpelledTerm Untold { get; } = new("", 0, 0, false);

    public bool IsPhrase => First != Second;

    /// <summary>Whether it is or holds the word with this key.</summary>
    public bool Has(uint word) => First == word || Second == word;
}
