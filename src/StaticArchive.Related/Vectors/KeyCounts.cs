namespace StaticArchive.Related.Vectors;

/// <summary>Counts in how many stories each key is, for keys of one range, and numbers those that are in several.
/// Slots follow the keys' order, as in <see cref="TermTable"/>. Reused from range to range.</summary>
internal sealed class KeyCounts
{
    private readonly int _rangeBits;
    private readonly uint _rangeMask;
    private Slot[] _slots = new Slot[1 << 12];
    private int _bits = 12;
    private int _count;

    /// <param name="rangeBits">The keys of a range have all but this many of their last bits in common.</param>
    public KeyCounts(int rangeBits)
    {
        _rangeBits = rangeBits;
        _rangeMask = (1u << rangeBits) - 1;
    }

    /// <summary>Empties the table for another range.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>Counts a story that has this term.</summary>
    public void Add(in StoryTerm term)
    {
        ref var slot = ref SlotOf(term.Key);
        if (slot.Count != 0)
        {
            slot.Count++;
            return;
        }
        slot = new Slot(term.Key, 1, 0, 0);
        if (++_count * 2 > _slots.Length)
            Grow();
    }

    /// <summary>The keys that at least two stories share, ascending; from now on <see cref="Number"/> has their places
    /// in this list for them.</summary>
    public SharedTerm[] NumberShared()
    {
        var shared = Array.FindAll(_slots, slot => slot.Count >= 2);
        var keys = Array.ConvertAll(shared, slot => slot.Key);
        Array.Sort(keys, shared);
        for (var i = 0; i < keys.Length; i++)
        {
            ref var slot = ref SlotOf(keys[i]);
            slot.Number = i;
            slot.LogDocumentFrequency = LogDocumentFrequency.Of(slot.Count);
        }
        return Array.ConvertAll(shared, slot => new SharedTerm(slot.Key, slot.Count));
    }

    /// <summary>Puts the number in place of the term's key, with how common it is, or a count of 0 when no other
    /// story has it.</summary>
    public void Number(ref StoryTerm term, uint rangeStart)
    {
        ref readonly var slot = ref SlotOf(term.Key);
        if (slot.Count < 2)
        {
            term.Count = 0;
            return;
        }
        term.Key = rangeStart | (uint)slot.Number;
        term.LogDocumentFrequency = slot.LogDocumentFrequency;
    }

    // The key's own slot, or the empty one that it would take.
    private ref Slot SlotOf(uint key)
    {
        var slots = _slots;
        var at = (int)((key & _rangeMask) >> (_rangeBits - _bits));
        while (slots[at].Count != 0 && slots[at].Key != key)
            at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    private void Grow()
    {
        var old = _slots;
        _bits++;
        _slots = new Slot[old.Length * 2];
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Count != 0)
                SlotOf(slot.Key) = slot;
        }
    }

    private record struct Slot(uint Key, int Count, int Number, ushort LogDocumentFrequency);
}
