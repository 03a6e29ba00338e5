namespace StaticArchive.Planning;

/// <summary>Items whose names begin alike.</summary>
/// <param name="Prefix">
/// One or two lower-case letters, each with a digit where it is a letter of its own language; <c>0-9</c>, or
/// <c>other</c>. Last segment of the group's address.
/// </param>
/// <param name="Label">What readers see.</param>
/// <param name="Items">What is in it, by name.</param>
internal sealed record AlphabetGroup(string Prefix, string Label, int[] Items);
