using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticArchive.Search;

/// <summary>
/// A hash table from words of up to sixteen ASCII characters to terms; that is what it is asked for with nearly every word of an archive. The
/// words themselves are the keys, two numbers each. Those met first, the frequent ones, lie close together, so that they stay in the processor's caches.
/// </summary>
internal sealed class ShortWords
{
    public const int MaxLength = 16;

    private Entry[] _entries = new Entry[1 << 12];
    private int[] _slots = new int[1 << 14];
    private int _shift = 64 - 14;
    private int _count;

    /// <summary>What is known of a word.</summary>
    /// <param name="word">In a room of sixteen characters and more; none of them is of more than seven bits.</param>
    /// <param name="slot">-1 when the word is known; else for <see cref="Add"/>.</param>
    public ref readonly Entry Find(ReadOnlySpan<char> word, out int slot)
    {
        var (low, high) = KeyOf(word);
        var mask = _slots.Length - 1;
        for (slot = SlotOf(low, high); _slots[slot] > 0; slot = (slot + 1) & mask)
        {
            ref readonly var entry = ref _entries[_slots[slot] - 1];
            if (entry.Low == low && entry.High == high)
            {
                slot = -1;
                return ref entry;
            }
        }
        return ref Unsafe.NullRef<Entry>();
    }

    /// <summary>Adds a word that has just not been found.</summary>
    public void Add(int slot, ReadOnlySpan<char> word, int term, int usual)
    {
        var (low, high) = KeyOf(word);
        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        _entries[_count++] = new Entry(low, high, term, usual);
        _slots[slot] = _count;
        if (_count * 2 > _slots.Length)
            Grow();
    }

    // The bytes of the word, zeros behind.
    private static (ulong Low, ulong High) KeyOf(ReadOnlySpan<char> word)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(word));
        var bytes = Vector128.Narrow(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
        var isOfWord = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)word.Length));
        var key = (bytes & isOfWord).AsUInt64();
        return (key[0], key[1]);
    }

    // The highest bits of a product tell of all bits of its factors.
    private int SlotOf(ulong low, ulong high) => (int)(((low ^ (high * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15) >> _shift);

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        _shift--;
        for (var i = 0; i < _count; i++)
        {
            var slot = SlotOf(_entries[i].Low, _entries[i].High);
            while (_slots[slot] > 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>A word.</summary>
    /// <param name="Low">Its first eight bytes.</param>
    /// <param name="High">The others.</param>
    /// <param name="Term">Its term.</param>
    /// <param name="Usual">Its number among the usual words.</param>
    internal readonly record struct Entry(ulong Low, ulong High, int Term, int Usual);
}
