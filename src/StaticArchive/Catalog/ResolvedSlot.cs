namespace StaticArchive.Catalog;

/// <summary>What a body's slot turned out to mean.</summary>
/// <param name="Href">Site path with fragment, without base path; or, for a dead one that was let pass, the target as written.</param>
/// <param name="Story">Ordinal of the story that it leads to, or -1.</param>
public readonly record struct ResolvedSlot(string Href, int Story);
