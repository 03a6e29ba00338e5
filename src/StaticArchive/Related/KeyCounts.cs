namespace StaticArchive.Related;

/// <summary>Counts in how many stories each key stands, for keys of one range. Slots follow the keys' order, as in <see cref="TermTable"/>.</summary>
internal sealed class KeyCounts
{
    private readonly uint _first;
    private readonly int _rangeBits;
    private Slot[] _slots = new Slot[1 << 12];
    private int _bits = 12;
    private int _count;

    /// <param name="first">The lowest key.</param>
    /// <param name="rangeBits">The keys are lower than <paramref name="first"/> plus this power of two.</param>
    public KeyCounts(uint first, int rangeBits)
    {
        _first = first;
        _rangeBits = rangeBits;
    }

    /// <summary>Counts in a story with this term; stories come in the order of their numbers.</summary>
    public void Add(int story, in StoryTerm term) => Add(new Slot(
        term.Key, 1, (term.Traits & TermTraits.LowerCase) != 0 ? 1 : 0, story, term.Place, (term.Traits & TermTraits.Phrase) != 0));

    private void Add(in Slot added)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)((added.Key - _first) >> (_rangeBits - _bits)); ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Count == 0)
            {
                slot = added;
                if (++_count * 2 > _slots.Length)
                    Grow();
                return;
            }
            if (slot.Key == added.Key)
            {
                slot.Count += added.Count;
                slot.LowerCase += added.LowerCase;
                return;
            }
        }
    }

    /// <summary>The keys that at least two stories share, ascending.</summary>
    public SharedTerm[] TakeShared()
    {
        var shared = Array.FindAll(_slots, slot => slot.Count >= 2);
        Array.Sort(shared, (left, right) => left.Key.CompareTo(right.Key));
        _slots = [];
        return Array.ConvertAll(shared, slot => new SharedTerm(slot.Key, slot.Count, slot.First, slot.Place, slot.Traits));
    }

    private void Grow()
    {
        var old = _slots;
        _bits++;
        _slots = new Slot[old.Length * 2];
        _count = 0;
        foreach (var slot in old)
        {
            if (slot.Count != 0)
                Add(slot);
        }
    }

    private record struct Slot(uint Key, int Count, int LowerCase, int First, ushort Place, bool IsPhrase)
    {
        public readonly TermTraits Traits =>
            (IsPhrase ? TermTraits.Phrase : TermTraits.None) | (LowerCase * 2 >= Count ? TermTraits.LowerCase : TermTraits.None);
    }
}
