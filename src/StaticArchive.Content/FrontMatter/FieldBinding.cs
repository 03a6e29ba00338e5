namespace StaticArchive.FrontMatter;

/// <summary>What a key in a front matter stands for.</summary>
/// <param name="Slot">Index of the value: a <see cref="FrontMatterField.Index"/>, or behind those a facet.</param>
/// <param name="Rank">0 for the key's own name; of several keys for one slot the lowest rank with a value
/// counts.</param>
/// <param name="IsSynonym">Whether only other generators call it so.</param>
internal readonly record struct FieldBinding(int Slot, int Rank, bool IsSynonym = false);
