using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace StaticArchive.Catalog.Checks;

/// <summary>
/// Finds stories that share most of their text, by the blocks that they have word for word in common. Looking again at
/// an archive with a few edited stories, it reads these only.
/// </summary>
internal sealed class DuplicateStories
{
    // A shorter block may be the same by chance, such as the line that introduces a quote.
    private const int MinBlockLength = 80;

    // A story with less than this says too little to be told a copy.
    private const int MinTextLength = 400;

    // A block of more stories is a note that many carry.
    private const int MaxSharers = 8;

    private const double Most = 0.75;

    // Beyond that many edits, reading all in parallel is sooner done.
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
                own.Add(new TextBlock(HashOf(block), story, block.Length));
        }
        return [.. own];
    }

    // Eight bytes at a time, each step a multiplication that no later one undoes; the same on every machine and in
    // every run.
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
}
