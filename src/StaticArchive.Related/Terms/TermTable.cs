using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticArchive.Related.Terms;

/// <summary>Counts the terms of one story. An open-addressed table whose slots follow the keys' order, so that sweeping
/// it yields the terms almost sorted. Reused from story to story.</summary>
internal sealed class TermTable
{
    private const int SmallestBits = 11;

    private StoryTerm[] _slots = new StoryTerm[1 << SmallestBits];
    private StoryTerm[] _swept = new StoryTerm[1 << SmallestBits];
    private readonly ArrayArena<StoryTerm> _taken = new();
    private int _shift = 32 - SmallestBits;
    private int _count;

    public void Add(uint key, int count)
    {
        var slots = _slots;
        for (var at = (int)(key >> _shift); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Count == 0)
            {
                slot = new StoryTerm(key, 0, (byte)count);
                if (++_count * 2 > slots.Length)
                    Grow();
                return;
            }
            if (slot.Key == key)
            {
                slot.Count = (byte)Math.Min(255, slot.Count + count);
                return;
            }
        }
    }

    /// <summary>All terms by key; the table is empty afterwards.</summary>
    public ArraySegment<StoryTerm> TakeSorted()
    {
        var swept = _swept;
        var count = 0;
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Count != 0)
                swept[count++] = slot;
        }
        Array.Clear(_slots);
        _count = 0;
        var terms = _taken.Take(count);
        swept.AsSpan(0, count).CopyTo(terms);
        SortNearlySorted(terms);
        return terms;
    }

    // Collisions put a term a few places behind its own at most, except for those that ran over the table's end to its
    // beginning.
    private static void SortNearlySorted(Span<StoryTerm> terms)
    {
        for (var i = 1; i < terms.Length; i++)
        {
            if (terms[i - 1].Key <= terms[i].Key)
                continue;
            var term = terms[i];
            var at = i;
            for (; at > 0 && terms[at - 1].Key > term.Key; at--)
                terms[at] = terms[at - 1];
            terms[at] = term;
        }
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new StoryTerm[old.Length * 2];
        _swept = new StoryTerm[old.Length * 2];
        _shift--;
        _count = 0;
        foreach (var slot in old)
        {
            if (slot.Count != 0)
                Add(slot.Key, slot.Count);
        }
    }
}

/// <summary>Hashes of words and phrases. They are fixed numbers, the same on every machine and in every run, since the
/// order of the terms depends on them.</summary>
internal static class TermHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Words of different languages are different terms, so each language's words begin from a seed of their
    /// own.</summary>
    public static ulong Seed(string language) => OfWord(System.Text.Encoding.UTF8.GetBytes(language), Multiplier);

    /// <summary>The hash of a word, given as folded UTF-8.</summary>
    public static ulong OfWord(ReadOnlySpan<byte> word, ulong seed)
    {
        var hash = seed ^ ((ulong)word.Length * Multiplier);
        while (word.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(word));
            word = word[8..];
        }
        ulong tail = 0;
        for (var i = 0; i < word.Length; i++)
            tail |= (ulong)word[i] << (8 * i);
        return Mix(hash ^ tail);
    }

    /// <summary>The hash of a phrase of two words in this order.</summary>
    public static ulong OfPhrase(ulong first, ulong second) =>
        Mix(BitOperations.RotateLeft(first, 23) ^ (second * Multiplier));

    /// <summary>What is kept of a hash: 32 bits. Of a million terms one in four thousand is taken for
    /// another.</summary>
    public static uint Key(ulong hash) => (uint)(hash >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 29;
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}

/// <summary>Parts of large arrays, which the collector leaves where they are; moving an array of its own for each story
/// was a tenth of the index. One per worker.</summary>
internal sealed class ArrayArena<T>
{
    private const int Smallest = 1 << 12;
    private const int Largest = 1 << 16;

    private T[] _array = [];
    private int _used;

    /// <summary>A buffer for N, not shared with any other.</summary>
    public ArraySegment<T> Take(int count)
    {
        if (_array.Length - _used < count)
        {
            _array = GC.AllocateUninitializedArray<T>(
                Math.Max(count, Math.Clamp(_array.Length * 2, Smallest, Largest)));
            _used = 0;
        }
        _used += count;
        return new ArraySegment<T>(_array, _used - count, count);
    }
}
