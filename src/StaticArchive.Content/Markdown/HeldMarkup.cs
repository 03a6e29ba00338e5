namespace StaticArchive.Markdown;

/// <summary>What a mark in markup with raw HTML stands for.</summary>
/// <param name="Kind">Whether it stands for attributes or for a whole element.</param>
/// <param name="Start">Where the attributes begin among those held back, in bytes.</param>
/// <param name="End">Where they end.</param>
/// <param name="FirstSlot">Index of the first slot among them.</param>
/// <param name="SlotEnd">Index behind the last.</param>
internal readonly record struct HeldMarkup(HeldMarkupKind Kind, int Start, int End, int FirstSlot, int SlotEnd);
