namespace StaticArchive.Search;

/// <summary>All terms with their encoded postings; what the files are cut from.</summary>
internal sealed class TermTable
{
    private const int Stretch = 1024;

    private readonly EncodedTerms[][] _encoded;

    private TermTable(MergedTerm[] terms, Segment[] segments, int[] documents)
    {
        Terms = terms;
        Segments = segments;
        Documents = documents;
        _encoded = new EncodedTerms[segments.Length][];
        for (var i = 0; i < segments.Length; i++)
            _encoded[i] = new EncodedTerms[(terms.Length + Stretch - 1) / Stretch];
    }

    public MergedTerm[] Terms { get; }

    public Segment[] Segments { get; }

    /// <summary>By term: how many stories have it.</summary>
    public int[] Documents { get; }

    /// <summary>Merges and encodes what the workers have read.</summary>
    public static TermTable Build(IReadOnlyList<StoryIndexer> workers, Segment[] segments, bool withStems, ParallelOptions parallel)
    {
        var terms = TermMerge.Merge(workers, withStems);
        var table = new TermTable(terms, segments, new int[terms.Length]);
        Parallel.For(0, (terms.Length + Stretch - 1) / Stretch, parallel, () => new PostingList(), (stretch, _, list) =>
        {
            table.Encode(stretch, list, workers);
            return list;
        }, _ => { });
        return table;
    }

    public int DocumentsIn(int segment, int term) => _encoded[segment][term / Stretch].Documents(term % Stretch);

    public ReadOnlySpan<byte> Postings(int segment, int term) => _encoded[segment][term / Stretch].Postings(term % Stretch);

    public ReadOnlySpan<byte> Positions(int segment, int term) => _encoded[segment][term / Stretch].Positions(term % Stretch);

    public ReadOnlySpan<byte> Neighbours(int segment, int term) => _encoded[segment][term / Stretch].Neighbours(term % Stretch);

    private void Encode(int stretch, PostingList list, IReadOnlyList<StoryIndexer> workers)
    {
        var first = stretch * Stretch;
        var count = Math.Min(Stretch, Terms.Length - first);
        for (var segment = 0; segment < Segments.Length; segment++)
            _encoded[segment][stretch] = new EncodedTerms(count);
        for (var i = 0; i < count; i++)
        {
            var term = first + i;
            list.Load(Terms[term], workers);
            Documents[term] = list.Count;
            for (var segment = 0; segment < Segments.Length; segment++)
                _encoded[segment][stretch].Append(i, list, Segments[segment], Terms[term].Kind);
        }
        for (var segment = 0; segment < Segments.Length; segment++)
            _encoded[segment][stretch].Trim();
    }
}
