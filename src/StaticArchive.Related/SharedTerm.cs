namespace StaticArchive.Related;

/// <summary>A word or phrase that at least two stories share.</summary>
/// <param name="Key">From <see cref="TermHash.Key"/>.</param>
/// <param name="Stories">How many stories have it.</param>
/// <param name="First">The first of them.</param>
/// <param name="Place">Where it stands first in that story, see <see cref="DocumentBytes"/>.</param>
/// <param name="Traits">What sort of term it is.</param>
internal readonly record struct SharedTerm(uint Key, int Stories, int First, ushort Place, TermTraits Traits);
