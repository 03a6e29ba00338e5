namespace StaticArchive.Search.Terms;

/// <summary>Encodes terms for the files of a segment. Its buffers are reused; one per worker.</summary>
internal sealed class TermEncoder
{
    private readonly ByteBuffer _stories = new();
    private readonly ByteBuffer _positions = new();
    private readonly ByteBuffer _neighbours = new();

    /// <param name="postings">Those of one term in one segment, by story.</param>
    /// <param name="start">The first story of the segment.</param>
    /// <param name="kind">What is kept of the term.</param>
    public EncodedTerm Encode(ReadOnlySpan<Posting> postings, int start, TermKind kind)
    {
        _stories.Clear();
        _positions.Clear();
        _neighbours.Clear();
        if (kind == TermKind.Pair)
            AppendStories(postings, start, null);
        for (var level = AsciiCodec.LevelCount - 1; kind != TermKind.Pair && level >= 0; level--)
            AppendStories(postings, start, level);
        AppendPlaces(postings, start);
        return new EncodedTerm(
            postings.Length, ImmutableArray.Create(_stories.Span), ImmutableArray.Create(_positions.Span),
            ImmutableArray.Create(_neighbours.Span));
    }

    // Of one level, or all.
    private void AppendStories(ReadOnlySpan<Posting> postings, int start, int? level)
    {
        var next = start;
        foreach (ref readonly var posting in postings)
        {
            if (level is not null && posting.Level != level)
                continue;
            if (level is not null && next == start)
                _stories.Add(AsciiCodec.Level(posting.Level));
            AsciiCodec.Append(_stories, posting.Story - next);
            next = posting.Story + 1;
        }
    }

    private void AppendPlaces(ReadOnlySpan<Posting> postings, int start)
    {
        var next = start;
        foreach (ref readonly var posting in postings)
        {
            if (posting.Positions.IsEmpty)
                continue;
            AsciiCodec.Append(_positions, posting.Story - next);
            next = posting.Story + 1;
            _positions.Add(posting.Positions.Span);
            _neighbours.Add(posting.Neighbours.Span);
        }
    }
}

/// <summary>What the files of one segment hold of a term.</summary>
/// <param name="Documents">How many stories of the segment have it.</param>
/// <param name="Postings">By level; of a pair the stories alone.</param>
/// <param name="Positions">With the stories they are in; of a usual word nothing.</param>
/// <param name="Neighbours">The usual words beside each position.</param>
internal readonly record struct EncodedTerm(
    int Documents, ImmutableArray<byte> Postings, ImmutableArray<byte> Positions, ImmutableArray<byte> Neighbours);
