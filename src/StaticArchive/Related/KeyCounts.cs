namespace StaticArchive.Related;

/// <summary>Counts in how many stories each key stands, for keys of one range. Slots follow the keys' order, as in <see cref="TermTable"/>.</summary>
internal sealed class KeyCounts
{
    private readonly uint _first;
    private readonly int _rangeBits;
    private (uint Key, int Count, TermTraits Traits)[] _slots = new (uint, int, TermTraits)[1 << 12];
    private int _bits = 12;
    private int _count;

    /// <param name="first">The lowest key.</param>
    /// <param name="rangeBits">The keys are lower than <paramref name="first"/> plus this power of two.</param>
    public KeyCounts(uint first, int rangeBits)
    {
        _first = first;
        _rangeBits = rangeBits;
    }

    public void Add(uint key, int count, TermTraits traits)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)((key - _first) >> (_rangeBits - _bits)); ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Count == 0)
            {
                slot = (key, count, traits);
                if (++_count * 2 > _slots.Length)
                    Grow();
                return;
            }
            if (slot.Key == key)
            {
                slot.Count += count;
                slot.Traits |= traits;
                return;
            }
        }
    }

    /// <summary>The keys that at least two stories share, ascending.</summary>
    public (uint Key, int Count, TermTraits Traits)[] TakeShared()
    {
        var shared = Array.FindAll(_slots, slot => slot.Count >= 2);
        Array.Sort(shared, (left, right) => left.Key.CompareTo(right.Key));
        _slots = [];
        return shared;
    }

    private void Grow()
    {
        var old = _slots;
        _bits++;
        _slots = new (uint, int, TermTraits)[old.Length * 2];
        _count = 0;
        foreach (var (key, count, traits) in old)
        {
            if (count != 0)
                Add(key, count, traits);
        }
    }
}
