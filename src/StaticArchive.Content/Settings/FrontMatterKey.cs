using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>A front-matter key that is always known.</summary>
/// <param name="Slot">Which one it is.</param>
/// <param name="Name">Its name, as the reference writes it; case is ignored when it is read.</param>
/// <param name="Spellings">Other names that are read in its stead, in order.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Summary">What it means, in a sentence or two, for editors.</param>
/// <param name="Example">A value as an editor writes it.</param>
public sealed record FrontMatterKey(
    FrontMatterSlot Slot,
    string Name,
    ImmutableArray<string> Spellings,
    FrontMatterKind Kind,
    string Summary,
    string Example);
