
namespace StaticArchive.Themes;

/// <summary>
/// A digest for each node, side by side: an object each is a miss of the cache each, and a page asks for dozens. Shared
/// by all workers: whoever comes second writes the same, so no lock is needed.
/// </summary>
internal sealed class DigestTable(int nodes)
{
    private readonly byte[] _digests = new byte[nodes * ContentHash.Size];
    private readonly bool[] _has = new bool[nodes];

    public ReadOnlySpan<byte> this[int node] => _digests.AsSpan(node * ContentHash.Size, ContentHash.Size);

    public bool Has(int node) => Volatile.Read(ref _has[node]);

    public ReadOnlySpan<byte> Keep(int node, byte[] digest)
    {
        digest.CopyTo(_digests, node * ContentHash.Size);
        Volatile.Write(ref _has[node], true);
        return this[node];
    }
}
