namespace StaticArchive.Search.Format;

/// <summary>What the files of one segment hold of a stretch of terms, ready to be copied.</summary>
internal sealed class EncodedTerms
{
    private readonly byte[] _postings;
    private readonly byte[] _positions;
    private readonly byte[] _neighbours;
    private readonly TermEnd[] _ends;

    public EncodedTerms(
        ReadOnlySpan<byte> postings, ReadOnlySpan<byte> positions, ReadOnlySpan<byte> neighbours,
        ReadOnlySpan<TermEnd> ends)
    {
        _postings = postings.ToArray();
        _positions = positions.ToArray();
        _neighbours = neighbours.ToArray();
        _ends = ends.ToArray();
    }

    /// <summary>How many stories of the segment have the term.</summary>
    public int Documents(int term) => _ends[term].Documents;

    /// <summary>By level; of a pair the stories alone.</summary>
    public ReadOnlySpan<byte> Postings(int term) => _postings.AsSpan()[Start(term).Postings.._ends[term].Postings];

    /// <summary>With the stories they are in; of a usual word nothing.</summary>
    public ReadOnlySpan<byte> Positions(int term) => _positions.AsSpan()[Start(term).Positions.._ends[term].Positions];

    /// <summary>The usual words beside each position.</summary>
    public ReadOnlySpan<byte> Neighbours(int term) =>
        _neighbours.AsSpan()[Start(term).Neighbours.._ends[term].Neighbours];

    private TermEnd Start(int term) => term == 0 ? default : _ends[term - 1];
}
