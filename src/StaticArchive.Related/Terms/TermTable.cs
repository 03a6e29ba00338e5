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
        // Without a branch, which would be foreseen wrongly at every fourth slot.
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            swept[count] = slot;
            count += slot.Count != 0 ? 1 : 0;
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
