using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticArchive.Search.Indexing;

/// <summary>A hash table from short words to terms. Words met first, the frequent ones, lie close together, so that
/// they stay in the processor's caches.</summary>
internal sealed class PackedWordTable
{
    private Entry[] _entries = new Entry[1 << 12];
    private int[] _slots = new int[1 << 14];
    private int _shift = 64 - 14;
    private int _count;

    /// <summary>What is known of a word; false where nothing is.</summary>
    public bool TryFind(in PackedWord word, out FoundWord found)
    {
        for (var slot = SlotOf(word); _slots[slot] > 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref _entries[_slots[slot] - 1];
            if (entry.Low != word.Low || entry.High != word.High)
                continue;
            found = entry.Found;
            return true;
        }
        found = default;
        return false;
    }

    /// <summary>Adds a word that is not there yet.</summary>
    public void Add(in PackedWord word, FoundWord found)
    {
        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        _entries[_count++] = new Entry(word.Low, word.High, found);
        if (_count * 2 > _slots.Length)
            Grow();
        else
            Place(_count);
    }

    // The highest bits of a product depend on all bits of its factors.
    private int SlotOf(in PackedWord word) =>
        (int)(((word.Low ^ (word.High * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15) >> _shift);

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        _shift--;
        for (var number = 1; number <= _count; number++)
            Place(number);
    }

    private void Place(int number)
    {
        ref readonly var entry = ref _entries[number - 1];
        var slot = SlotOf(new PackedWord(entry.Low, entry.High));
        while (_slots[slot] > 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = number;
    }

    private readonly record struct Entry(ulong Low, ulong High, FoundWord Found);
}

/// <summary>A word of one to sixteen ASCII characters as two numbers; nearly every word of most archives is
/// one.</summary>
/// <param name="Low">Its first eight bytes; never 0.</param>
/// <param name="High">The others, zeros behind.</param>
internal readonly record struct PackedWord(ulong Low, ulong High)
{
    public const int MaxLength = 16;

    /// <param name="word">All of ASCII, in a room of sixteen characters and more.</param>
    public static PackedWord Of(ReadOnlySpan<char> word)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(word));
        var bytes = Vector128.Narrow(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
        var isOfWord = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)word.Length));
        var key = (bytes & isOfWord).AsUInt64();
        return new PackedWord(key[0], key[1]);
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        MemoryMarshal.Write(bytes, Low);
        MemoryMarshal.Write(bytes[sizeof(ulong)..], High);
        return Encoding.ASCII.GetString(bytes.TrimEnd((byte)0));
    }
}
