using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using StaticArchive.Diagnostics;

namespace StaticArchive.Catalog;

/// <summary>Finds stories that share most of their text, by the blocks that they have word for word in common.</summary>
internal static class DuplicateStories
{
    // A shorter block may be the same by chance, such as the line that introduces a quote.
    private const int ShortestBlock = 80;

    // A story with less than this says too little to be told a copy.
    private const int ShortestText = 400;

    // A block of more stories is a note that many carry.
    private const int MostSharers = 8;

    private const double Most = 0.75;

    private readonly record struct Block(ulong Hash, int Story, int Length);

    public static IEnumerable<Diagnostic> Find(Archive archive, int workers)
    {
        var (blocks, lengths) = Blocks(archive, workers);
        var shared = Shared(blocks);
        foreach (var (earlier, later) in shared.Keys.Order())
        {
            var part = shared[(earlier, later)] / (double)Math.Min(lengths[earlier], lengths[later]);
            if (part < Most || archive.Translations[earlier].Contains(later) || archive.Follows[later].Contains(earlier))
                continue;
            var story = archive.Stories[later];
            yield return new Diagnostic(EditorialRules.NearDuplicateStory, story.Path, story.TitleSpan,
                string.Create(CultureInfo.InvariantCulture, $"{part * 100:f0} % of the text is that of {archive.Stories[earlier].Path}."));
        }
    }

    private static (Block[] Blocks, int[] Lengths) Blocks(Archive archive, int workers)
    {
        var byStory = new Block[archive.Stories.Length][];
        var lengths = new int[archive.Stories.Length];
        Parallel.For(0, byStory.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, story =>
        {
            var html = archive.Stories[story].Body.Html.Span;
            var own = new List<Block>();
            foreach (var range in html.Split((byte)'\n'))
            {
                var block = html[range];
                if (block.Length >= ShortestBlock)
                    own.Add(new Block(HashOf(block), story, block.Length));
            }
            lengths[story] = html.Length;
            byStory[story] = html.Length >= ShortestText ? [.. own] : [];
        });
        return ([.. byStory.SelectMany(own => own)], lengths);
    }

    // Eight bytes at a time, each step a multiplication that no later one undoes; the same on every machine and in every run.
    private static ulong HashOf(ReadOnlySpan<byte> block)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var hash = (ulong)block.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(block);
        foreach (var word in words)
            hash = BitOperations.RotateLeft((hash ^ word) * Prime, 29);
        foreach (var rest in block[(words.Length * sizeof(ulong))..])
            hash = BitOperations.RotateLeft((hash ^ rest) * Prime, 29);
        return hash * Prime;
    }

    private static Dictionary<(int Earlier, int Later), int> Shared(Block[] blocks)
    {
        Array.Sort(blocks, static (left, right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : left.Story.CompareTo(right.Story));
        var shared = new Dictionary<(int, int), int>();
        for (int start = 0, end; start < blocks.Length; start = end)
        {
            for (end = start + 1; end < blocks.Length && blocks[end].Hash == blocks[start].Hash;)
                end++;
            if (end - start is < 2 or > MostSharers)
                continue;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < end; j++)
                {
                    if (blocks[i].Story != blocks[j].Story)
                        shared[(blocks[i].Story, blocks[j].Story)] = shared.GetValueOrDefault((blocks[i].Story, blocks[j].Story)) + blocks[i].Length;
                }
            }
        }
        return shared;
    }
}
