using System.IO.Hashing;

namespace StaticArchive.Catalog.Checks;

/// <summary>Finds stories that share most of their text, by the blocks that they have word for word in common. Looking
/// again at an archive with a few edited stories, it reads these only.</summary>
internal sealed class DuplicateStories
{
    // A shorter block may be the same by chance, such as the line that introduces a quote.
    private const int MinBlockLength = 80;

    // A story with less than this says too little to be called a copy.
    private const int MinTextLength = 400;

    // A block of more stories is a note that many carry.
    private const int MaxSharers = 8;

    private const double Most = 0.75;

    // Beyond that many edits, reading all in parallel is faster.
    private const int MaxEdits = 64;

    private readonly BlockSharers _sharers = new(MaxSharers);
    private Archive? _archive;
    private int[] _lengths = [];

    public IEnumerable<Diagnostic> Find(Archive archive, int workers)
    {
        if (
            _archive is not null
            && archive.Stories.Length == _archive.Stories.Length
            && Edited(_archive, archive) is { Count: <= MaxEdits } edited)
            ReadEdited(_archive, archive, edited);
        else
            ReadAll(archive, workers);
        _archive = archive;
        return _sharers
            .Shared.Select(pair => Finding(archive, pair.Key.Earlier, pair.Key.Later, pair.Value))
            .OfType<Diagnostic>();
    }

    private Diagnostic? Finding(Archive archive, int earlier, int later, int shared)
    {
        var part = shared / (double)Math.Min(_lengths[earlier], _lengths[later]);
        if (part < Most || archive.Translations[earlier].Contains(later) || archive.Follows[later].Contains(earlier))
            return null;
        var story = archive.Stories[later];
        return new Diagnostic(
            EditorialRules.NearDuplicateStory,
            story.Path,
            story.TitleSpan,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{part * 100:f0} % of the text is that of {archive.Stories[earlier].Path}."));
    }

    private void ReadAll(Archive archive, int workers)
    {
        var byStory = new TextBlock[archive.Stories.Length][];
        _lengths = [.. archive.Stories.Select(story => story.Body.Text.Utf8.Length)];
        Parallel.For(
            0, byStory.Length, new ParallelOptions { MaxDegreeOfParallelism = workers },
            story => byStory[story] = BlocksOf(archive, story));
        _sharers.Begin(byStory);
    }

    private static List<int> Edited(Archive before, Archive archive)
    {
        var edited = new List<int>();
        for (var story = 0; story < archive.Stories.Length && edited.Count <= MaxEdits; story++)
        {
            if (!ReferenceEquals(before.Stories[story], archive.Stories[story]))
                edited.Add(story);
        }
        return edited;
    }

    private void ReadEdited(Archive before, Archive archive, List<int> edited)
    {
        foreach (var story in edited)
        {
            _lengths[story] = archive.Stories[story].Body.Text.Utf8.Length;
            _sharers.Replace(BlocksOf(before, story), BlocksOf(archive, story));
        }
    }

    private static TextBlock[] BlocksOf(Archive archive, int story)
    {
        var text = archive.Stories[story].Body.Text.Utf8.Span;
        if (text.Length < MinTextLength)
            return [];
        var own = new List<TextBlock>();
        foreach (var range in text.Split((byte)'\n'))
        {
            var block = text[range];
            if (block.Length >= MinBlockLength)
                own.Add(new TextBlock(XxHash3.HashToUInt64(block), story, block.Length));
        }
        return [.. own];
    }
}

/// <summary>How much text any two stories share: all blocks in the order of their hashes, and beside them those that
/// edits have changed.</summary>
/// <param name="most">A block of more stories is a note that many carry, and does not count.</param>
internal sealed class BlockSharers(int most)
{
    private readonly Dictionary<ulong, List<TextBlock>> _edited = [];
    private TextBlock[] _blocks = [];

    /// <summary>Bytes that two stories share, for those that share any.</summary>
    public Dictionary<(int Earlier, int Later), int> Shared { get; } = [];

    /// <summary>Starts over with the blocks of all stories.</summary>
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

    /// <summary>Replaces the blocks that a story had by those that it has.</summary>
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

/// <summary>A paragraph or another block in a story's text.</summary>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Story">Ordinal.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct TextBlock(ulong Hash, int Story, int Length);
