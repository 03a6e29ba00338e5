using System.Numerics;

namespace StaticArchive.Related.Vectors;

/// <summary>The terms that at least two stories share, numbered by the order of their keys. Immutable. Its numbers do
/// not depend on how many workers made it.</summary>
internal sealed class TermDictionary
{
    private const int PartBits = 4;
    private const int RangeBits = 32 - PartBits;

    private readonly (uint Key, int Stories)[] _terms;
    private readonly int[] _partBegins = new int[1 << PartBits];
    private readonly int[] _buckets;
    private readonly int _shift;

    private TermDictionary(SharedTerm[][] parts)
    {
        var count = parts.Sum(part => part.Length);
        _terms = new (uint, int)[count];
        var filled = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            _partBegins[part] = filled;
            foreach (var term in parts[part])
            {
                _terms[filled++] = (term.Key, term.Stories);
            }
        }
        var bits = Math.Max(1, BitOperations.Log2((uint)count + 1));
        _shift = 32 - bits;
        _buckets = BucketsOf(_terms, bits, _shift);
    }

    public int Count => _terms.Length;

    /// <summary>Gathers the terms of all stories, each story's sorted by key, and numbers them there:
    /// <see cref="NumberOf"/> is for terms so numbered. That is done part by part, while the part's table is near; to
    /// look each term up in the whole dictionary was a tenth of the index's instructions.</summary>
    public static TermDictionary Build(ArraySegment<StoryTerm>[] stories, int workers)
    {
        var parts = new SharedTerm[1 << PartBits][];
        Parallel.For(
            0,
            parts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            () => new KeyCounts(RangeBits),
            (part, _, counts) =>
            {
                parts[part] = NumberPart(stories, part, counts);
                return counts;
            },
            _ => { }
        );
        return new TermDictionary(parts);
    }

    /// <summary>The number of a term that <see cref="Build"/> has numbered within its part.</summary>
    public int NumberOf(in StoryTerm numbered) =>
        _partBegins[numbered.Key >> RangeBits] + (int)(numbered.Key & ((1u << RangeBits) - 1));

    /// <summary>Numbers the terms of a story as <see cref="Build"/> does.</summary>
    public void Number(Span<StoryTerm> story)
    {
        foreach (ref var term in story)
        {
            var number = Find(term.Key);
            var part = term.Key >> RangeBits;
            term =
                number < 0
                    ? term with
                    {
                        Count = 0,
                    }
                    : term with
                    {
                        Key = (part << RangeBits) | (uint)(number - _partBegins[part]),
                        LogDocumentFrequency = LogDocumentFrequency.Of(StoriesWith(number)),
                    };
        }
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

    public int StoriesWith(int term) => _terms[term].Stories;

    private static SharedTerm[] NumberPart(ArraySegment<StoryTerm>[] stories, int part, KeyCounts counts)
    {
        counts.Clear();
        foreach (var story in stories)
        {
            foreach (ref readonly var term in PartOf(story, part))
                counts.Add(term);
        }
        var shared = counts.NumberShared();
        foreach (var story in stories)
        {
            foreach (ref var term in PartOf(story, part))
                counts.Number(ref term, (uint)part << RangeBits);
        }
        return shared;
    }

    // Numbered terms stay within their part, so that the parts are distinguished while some are numbered and
    // others are not.
    private static Span<StoryTerm> PartOf(Span<StoryTerm> terms, int part)
    {
        var begin = LowerBound(terms, (ulong)part << RangeBits);
        return terms[begin..LowerBound(terms, (ulong)(part + 1) << RangeBits)];
    }

    // Keys are spread evenly, so the place is guessed, and found a few steps from there.
    private static int LowerBound(ReadOnlySpan<StoryTerm> terms, ulong key)
    {
        var at = (int)((key * (uint)terms.Length) >> 32);
        while (at > 0 && terms[at - 1].Key >= key)
            at--;
        while (at < terms.Length && terms[at].Key < key)
            at++;
        return at;
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

/// <summary>A word or phrase that at least two stories share.</summary>
/// <param name="Key">From <see cref="TermHash.Key"/>.</param>
/// <param name="Stories">How many stories have it.</param>
internal readonly record struct SharedTerm(uint Key, int Stories);

/// <summary>How common a term is: the natural logarithm of the number of its stories, in 16 bits.</summary>
internal static class LogDocumentFrequency
{
    /// <summary>One is this many.</summary>
    public const int Unit = 1 << 11;

    public static ushort Of(int stories) => (ushort)Math.Round(Math.Log(stories) * Unit);
}
