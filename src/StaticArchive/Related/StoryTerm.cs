namespace StaticArchive.Related;

/// <summary>A word or phrase of one story, before anything is known of the others.</summary>
/// <param name="Key">From <see cref="TermHash.Key"/>.</param>
/// <param name="Place">Where it stands first, see <see cref="StoryText"/>.</param>
/// <param name="Count">How often, words of the headline several times; 255 stands for any more.</param>
/// <param name="Traits">What sort of term it is.</param>
internal record struct StoryTerm(uint Key, ushort Place, byte Count, TermTraits Traits);
