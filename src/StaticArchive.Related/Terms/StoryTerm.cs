namespace StaticArchive.Related.Terms;

/// <summary>A word or phrase of one story, first by its key and then, when all stories are read, by its
/// number.</summary>
/// <param name="Key">From <see cref="TermHash.Key"/>; once numbered, see <see cref="TermDictionary.NumberOf"/>.</param>
/// <param name="LogDocumentFrequency">Once numbered, how common it is; see
/// <see cref="Vectors.LogDocumentFrequency"/>.</param>
/// <param name="Count">How often, words of the headline several times; 255 stands for any more, 0 for a term that no
/// other story has.</param>
internal record struct StoryTerm(uint Key, ushort LogDocumentFrequency, byte Count);
