namespace StaticArchive.Search.Indexing;

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
    public static TermTable Build(
        IReadOnlyList<StoryIndexer> workers, Segment[] segments, bool withStems, ParallelOptions parallel)
    {
        var terms = TermMerge.Merge(workers, withStems);
        var table = new TermTable(terms, segments, new int[terms.Length]);
        Parallel.For(
            0,
            (terms.Length + Stretch - 1) / Stretch,
            parallel,
            () => (List: new PostingList(), Encoders: Array.ConvertAll(segments, segment => new TermEncoder(segment))),
            (stretch, _, local) =>
            {
                table.Encode(stretch, local.List, local.Encoders, workers);
                return local;
            },
            _ => { }
        );
        return table;
    }

    public int DocumentsIn(int segment, int term) => _encoded[segment][term / Stretch].Documents(term % Stretch);

    public ReadOnlySpan<byte> Postings(int segment, int term) =>
        _encoded[segment][term / Stretch].Postings(term % Stretch);

    public ReadOnlySpan<byte> Positions(int segment, int term) =>
        _encoded[segment][term / Stretch].Positions(term % Stretch);

    public ReadOnlySpan<byte> Neighbours(int segment, int term) =>
        _encoded[segment][term / Stretch].Neighbours(term % Stretch);

    private void Encode(int stretch, PostingList list, TermEncoder[] encoders, IReadOnlyList<StoryIndexer> workers)
    {
        var end = Math.Min((stretch + 1) * Stretch, Terms.Length);
        for (var term = stretch * Stretch; term < end; term++)
        {
            list.Load(Terms[term], workers);
            Documents[term] = list.Count;
            foreach (var encoder in encoders)
                encoder.Append(list, Terms[term].Kind);
        }
        for (var segment = 0; segment < encoders.Length; segment++)
            _encoded[segment][stretch] = encoders[segment].Take();
    }
}

/// <summary>What is kept of a term.</summary>
internal enum TermKind
{
    /// <summary>A word, or a compound, with its positions and its usual neighbours.</summary>
    Plain,

    /// <summary>A usual word, without positions.</summary>
    Usual,

    /// <summary>Two usual words in a row, with the positions of the first.</summary>
    Pair,
}
