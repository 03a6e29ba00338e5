namespace StaticArchive.Related;

/// <summary>A term as it is shown to readers.</summary>
/// <param name="Text">The word or phrase.</param>
/// <param name="First">Key of the word, or of the phrase's first word.</param>
/// <param name="Second">Key of the word, or of the phrase's second word.</param>
internal sealed record SpelledTerm(string Text, uint First, uint Second)
{
    /// <summary>Stands for a term that would tell a reader nothing.</summary>
    public static SpelledTerm Untold { get; } = new("", 0, 0);

    public bool IsPhrase => First != Second;

    /// <summary>Whether it is or holds the word with this key.</summary>
    public bool Has(uint word) => First == word || Second == word;
}
