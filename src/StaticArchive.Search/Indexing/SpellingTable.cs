using System.Numerics;
using System.Runtime.InteropServices;

namespace StaticArchive.Search.Indexing;

/// <summary>A hash table from words, as spans, to numbers. It is asked once for every word of the archive, several
/// times faster than a dictionary: no comparer, no randomised hashing, words side by side in memory.</summary>
internal sealed class SpellingTable
{
    private Entry[] _entries = new Entry[1 << 14];
    private char[] _words = new char[1 << 17];
    private int _used;
    private int _count;

    /// <summary>The number that belongs to the word, or -1; <paramref name="hash"/> is for <see cref="Add"/>.</summary>
    public int Find(ReadOnlySpan<char> word, out uint hash)
    {
        hash = Hash(word);
        var mask = _entries.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly var entry = ref _entries[slot];
            if (entry.Length == 0)
                return -1;
            if (
                entry.Hash == hash
                && entry.Length == word.Length
                && word.SequenceEqual(_words.AsSpan(entry.Start, word.Length)))
                return entry.Value;
        }
    }

    /// <summary>Adds a word that is not there yet and not empty.</summary>
    public void Add(ReadOnlySpan<char> word, uint hash, int value)
    {
        if (++_count * 2 > _entries.Length)
            Grow();
        if (_used + word.Length > _words.Length)
            Array.Resize(ref _words, _words.Length * 2);
        word.CopyTo(_words.AsSpan(_used));
        Place(new Entry(hash, _used, word.Length, value));
        _used += word.Length;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)word.Length;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(word))
            hash = (BitOperations.RotateLeft(hash, 5) ^ four) * factor;
        foreach (var c in word[(word.Length & ~3)..])
            hash = (BitOperations.RotateLeft(hash, 5) ^ c) * factor;
        return (uint)(hash >> 32);
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Length > 0)
                Place(entry);
        }
    }

    private void Place(Entry entry)
    {
        var slot = (int)entry.Hash & (_entries.Length - 1);
        while (_entries[slot].Length > 0)
            slot = (slot + 1) & (_entries.Length - 1);
        _entries[slot] = entry;
    }

    private readonly record struct Entry(uint Hash, int Start, int Length, int Value);
}
