namespace StaticArchive.Search.Terms;

/// <summary>The postings of one term as one worker has read them, packed: gap to the story before and level in one
/// number; then, unless the term is a usual word, positions and neighbours in the digits of the files, each with
/// their length before. So they need not be decoded to be copied into files.</summary>
internal sealed class PostingList
{
    private const int LevelBits = 3;

    private readonly ByteBuffer _bytes = new(16);
    private int _latest = -1;

    /// <summary>Adds a story; stories come in ascending order.</summary>
    public void Add(int story, int level)
    {
        _bytes.AddVarint(((story - _latest) << LevelBits) | level);
        _latest = story;
    }

    /// <summary>Adds positions or neighbours in the story added last.</summary>
    public void Add(ReadOnlySpan<byte> encoded)
    {
        _bytes.AddVarint(encoded.Length);
        _bytes.Add(encoded);
    }

    /// <summary>Appends all postings to <paramref name="postings"/>.</summary>
    public void CopyTo(List<Posting> postings, TermKind kind)
    {
        var rest = _bytes.Memory;
        for (var story = -1; !rest.IsEmpty;)
        {
            var head = Varint.Read(ref rest);
            story += head >> LevelBits;
            var level = head & ((1 << LevelBits) - 1);
            postings.Add(kind == TermKind.Usual
                ? new Posting(story, level, default, default)
                : new Posting(story, level, Next(ref rest), Next(ref rest)));
        }
    }

    private static ReadOnlyMemory<byte> Next(ref ReadOnlyMemory<byte> rest)
    {
        var length = Varint.Read(ref rest);
        var next = rest[..length];
        rest = rest[length..];
        return next;
    }
}

/// <summary>That a story has a term.</summary>
/// <param name="Story">Its ordinal.</param>
/// <param name="Level">How much the term says of it, see <see cref="TermWeight.Level"/>.</param>
/// <param name="Positions">Where it is, as files have it; empty where phrases do not look for it.</param>
/// <param name="Neighbours">The usual words before and after each position, as files have them.</param>
internal readonly record struct Posting(
    int Story, int Level, ReadOnlyMemory<byte> Positions, ReadOnlyMemory<byte> Neighbours);

/// <summary>A word, or a pair of usual words, of a story of a batch.</summary>
internal struct Occurrence
{
    public int Term;
    public Place Place;
}

/// <summary>Where a term is in a story of a batch.</summary>
internal struct Place
{
    /// <summary>From 1; 0 where phrases do not look: in facets, and for spellings beside the words of the
    /// text.</summary>
    public int Position;

    /// <summary>The number of the usual word before it, or 0; likewise the one before that, and behind it.</summary>
    public short Before;
    public short SecondBefore;
    public short After;
    public short SecondAfter;

    /// <summary>The story, counted within its batch.</summary>
    public byte Story;

    public SearchField Field;
}
