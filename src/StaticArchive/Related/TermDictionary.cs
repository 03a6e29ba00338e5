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
    private readonly TermTraits[] _traits;
    private readonly int[] _buckets;
    private readonly int _shift;

    private TermDictionary((uint Key, int Count, TermTraits Traits)[][] parts)
    {
        var count = parts.Sum(part => part.Length);
        _terms = new (uint, int)[count];
        _traits = new TermTraits[count];
        var filled = 0;
        foreach (var part in parts)
        {
            foreach (var (key, stories, traits) in part)
            {
                _terms[filled] = (key, stories);
                _traits[filled++] = traits;
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
        var parts = new (uint, int, TermTraits)[1 << PartBits][];
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

    public TermTraits TraitsOf(int term) => _traits[term];

    private static (uint, int, TermTraits)[] CountPart(StoryTerm[][] stories, int part)
    {
        var first = (uint)part << RangeBits;
        var counts = new KeyCounts(first, RangeBits);
        foreach (var terms in stories)
        {
            for (var at = LowerBound(terms, first); at < terms.Length && terms[at].Key >> RangeBits == part; at++)
                counts.Add(terms[at].Key, terms[at].Traits);
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
