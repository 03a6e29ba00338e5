using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticArchive.Catalog.Structure;

/// <summary>A list for each node, to be read only.</summary>
/// <param name="lists">Nobody writes to them from here on.</param>
internal readonly struct NodeLists<T>(T[][] lists)
{
    private readonly T[][] _lists = lists;

    public int Length => _lists.Length;

    public ImmutableArray<T> this[int node] => ImmutableCollectionsMarshal.AsImmutableArray(_lists[node]);

    public static implicit operator NodeLists<T>(T[][] lists) => new(lists);
}
