namespace StaticArchive.Related.Explanation;

/// <summary>A name of one story.</summary>
/// <param name="Name">Its number in the <see cref="NameIndex"/>.</param>
/// <param name="Traits">How the story writes it.</param>
internal readonly record struct StoryName(int Name, NameTraits Traits);
