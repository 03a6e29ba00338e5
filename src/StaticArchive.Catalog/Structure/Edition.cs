namespace StaticArchive.Catalog.Structure;

/// <summary>What the lists of an archive in several languages show of it in one.</summary>
/// <param name="Index">Its place among the editions; the first is in the main language.</param>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Name">What its readers call the language.</param>
/// <param name="Root">What the addresses of its lists begin with: empty for the main language, or <c>/fr</c>.</param>
/// <param name="Pages">Indexes of its pages in <see cref="Archive.Pages"/>, in their order.</param>
internal sealed record Edition(int Index, string Tag, string Name, string Root, ImmutableArray<int> Pages);
