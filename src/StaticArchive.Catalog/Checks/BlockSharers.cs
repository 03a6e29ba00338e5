namespace StaticArchive.Catalog.Checks;

/// <summary>How much text any two stories share: all blocks in the order of their hashes, and beside them those that
/// edits have changed.</summary>
/// <param name="most">A block of more stories is a note that many carry, and does not count.</param>
internal sealed class BlockSharers(int most)
{
    private readonly Dictionary<ulong, List<TextBlock>> _edited = [];
    private TextBlock[] _blocks = [];

    /// <summary>Bytes that two stories share, for those that share any.</summary>
    public Dictionary<(int Earlier, int Later), int> Shared { get; } = [];

    /// <summary>Begins anew with the blocks of all stories.</summary>
    public void Begin(TextBlock[][] byStory)
    {
        _edited.Clear();
        Shared.Clear();
        _blocks = [.. byStory.SelectMany(own => own)];
        Array.Sort(
            _blocks,
            static (left, right) =>
                left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : left.Story.CompareTo(right.Story));
        for (int start = 0, end; start < _blocks.Length; start = end)
        {
            end = EndOf(start);
            Count(_blocks.AsSpan(start, end - start), 1);
        }
    }

    /// <summary>Takes out the blocks that a story had, and puts in those that it has.</summary>
    public void Replace(TextBlock[] before, TextBlock[] now)
    {
        foreach (var sharers in before.Concat(now).Select(block => block.Hash).Distinct().Select(SharersOf))
            Count(sharers.ToArray(), -1);
        foreach (var block in before)
            SharersOf(block.Hash).Remove(block);
        foreach (var block in now)
            Insert(SharersOf(block.Hash), block);
        foreach (var sharers in before.Concat(now).Select(block => block.Hash).Distinct().Select(SharersOf))
            Count(sharers.ToArray(), 1);
    }

    private static void Insert(List<TextBlock> sharers, TextBlock block)
    {
        var place = sharers.FindIndex(other => other.Story > block.Story);
        sharers.Insert(place < 0 ? sharers.Count : place, block);
    }

    private List<TextBlock> SharersOf(ulong hash)
    {
        if (_edited.TryGetValue(hash, out var sharers))
            return sharers;
        var start = Array.BinarySearch(
            _blocks, new TextBlock(hash, -1, 0),
            Comparer<TextBlock>.Create(static (left, right) => left.Hash.CompareTo(right.Hash)));
        while (start > 0 && _blocks[start - 1].Hash == hash)
            start--;
        return _edited[hash] = start < 0 ? [] : [.. _blocks.AsSpan(start, EndOf(start) - start)];
    }

    private int EndOf(int start)
    {
        var end = start + 1;
        while (end < _blocks.Length && _blocks[end].Hash == _blocks[start].Hash)
            end++;
        return end;
    }

    // Of blocks that are one text, by story.
    private void Count(ReadOnlySpan<TextBlock> sharers, int sign)
    {
        if (sharers.Length < 2 || sharers.Length > most)
            return;
        for (var i = 0; i < sharers.Length; i++)
        {
            for (var j = i + 1; j < sharers.Length; j++)
            {
                if (sharers[i].Story == sharers[j].Story)
                    continue;
                var pair = (sharers[i].Story, sharers[j].Story);
                var bytes = Shared.GetValueOrDefault(pair) + (sign * sharers[i].Length);
                if (bytes == 0)
                    Shared.Remove(pair);
                else
                    Shared[pair] = bytes;
            }
        }
    }
}
