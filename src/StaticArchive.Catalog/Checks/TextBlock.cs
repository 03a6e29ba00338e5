namespace StaticArchive.Catalog.Checks;

/// <summary>A paragraph or the like in a story's text.</summary>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Story">Ordinal.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct TextBlock(ulong Hash, int Story, int Length);
