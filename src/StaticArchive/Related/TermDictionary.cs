using System.Numerics;

namespace StaticArchive.Related;

/// <summary>
/// The terms that at least two stories share, numbered by the order of their keys. Immutable. Its numbers do not depend on how many workers made it.
/// </summary>
internal sealed class TermDictionary
{
    private const int PartBits = 6;
    private const int RangeBits = 32 - PartBits;

    private readonly (uint Key, int Stories)[] _terms;
    private readonly (int First, ushort Place, TermTraits Traits)[] _origins;
    private readonly int[] _buckets;
    private readonly int _shift;

    private TermDictionary(SharedTerm[][] parts)
    {
        var count = parts.Sum(part => part.Length);
        _terms = new (uint, int)[count];
        _origins = new (int, ushort, TermTraits)[count];
        var filled = 0;
        foreach (var part in parts)
        {
            foreach (var term in part)
            {
                _terms[filled] = (term.Key, term.Stories);
                _origins[filled++] = (term.First, term.Place, term.Traits);
            }
        }
        var bits = Math.Max(1, BitOperations.Log2((uint)count + 1));
        _shift = 32 - bits;
        _buckets = BucketsOf(_terms, bits, _shift);
    }

    public int Count => _terms.Length;

    /// <summary>Gathers the terms of all stories, each story's sorted by key.</summary>
    public static TermDictionary Build(StoryTerm[][] stories, int workers)
    {
        var parts = new SharedTerm[1 << PartBits][];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, part => parts[part] = CountPart(stories, part));
        return new TermDictionary(parts);
    }

    /// <summary>The number of the term with that key, or -1.</summary>
    public int Find(uint key)
    {
        var bucket = (int)(key >> _shift);
        var end = _buckets[bucket + 1];
        for (var at = _buckets[bucket]; at < end; at++)
        {
            if (_terms[at].Key == key)
                return at;
        }
        return -1;
    }

    public uint KeyOf(int term) => _terms[term].Key;

    public int StoriesWith(int term) => _terms[term].Stories;

    public TermTraits TraitsOf(int term) => _origins[term].Traits;

    /// <summary>The first story that has the term, and where it stands first in it, see <see cref="StoryText"/>.</summary>
    public (int Story, ushort Place) FirstOf(int term) => (_origins[term].First, _origins[term].Place);

    private static SharedTerm[] CountPart(StoryTerm[][] stories, int part)
    {
        var first = (uint)part << RangeBits;
        var counts = new KeyCounts(first, RangeBits);
        for (var story = 0; story < stories.Length; story++)
        {
            var terms = stories[story];
            for (var at = LowerBound(terms, first); at < terms.Length && terms[at].Key >> RangeBits == part; at++)
                counts.Add(story, terms[at]);
        }
        return counts.TakeShared();
    }

    private static int LowerBound(StoryTerm[] terms, uint key)
    {
        var low = 0;
        var high = terms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (terms[middle].Key < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static int[] BucketsOf((uint Key, int Stories)[] terms, int bits, int shift)
    {
        var buckets = new int[(1 << bits) + 1];
        foreach (var (key, _) in terms)
            buckets[(key >> shift) + 1]++;
        for (var i = 1; i < buckets.Length; i++)
            buckets[i] += buckets[i - 1];
        return buckets;
    }
}
