namespace StaticArchive.Planning;

/// <summary>Items whose names begin alike.</summary>
/// <param name="Prefix">One or two lower-case letters, <c>0-9</c>, or <c>other</c>; last segment of the group's address.</param>
/// <param name="Items">What is in it, by name.</param>
internal sealed record AlphabetGroup(string Prefix, int[] Items)
{
    /// <summary>What readers see.</summary>
    public string Label => Prefix.Length > 2 ? Prefix == "other" ? "#" : Prefix : Prefix.Length == 1 ? Prefix.ToUpperInvariant() : char.ToUpperInvariant(Prefix[0]) + Prefix[1..];
}
