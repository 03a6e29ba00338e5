namespace StaticArchive.Related.Explanation;

/// <summary>A word of a run that may be a name.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Traits">What is known of it.</param>
/// <param name="Hash">Of its letters as they are written.</param>
/// <param name="BeginsSentence">Whether a sentence begins with it.</param>
internal readonly record struct NameWord(int Start, int End, WordTraits Traits, ulong Hash, bool BeginsSentence)
{
    /// <summary>Whether any of these holds.</summary>
    public bool Is(WordTraits any) => (Traits & any) != 0;
}
