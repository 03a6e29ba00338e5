namespace StaticArchive.Search;

/// <summary>All terms with their encoded postings; what the files are cut from.</summary>
internal sealed class TermTable
{
    private const int Stretch = 1024;

    // Words that stand eight times and more in a usual story, such as articles: their positions would be the larger part
    // of the index and tell nothing. In a phrase they stand for any word of a story that has them.
    private const int MaxUsualOccurrences = 8;

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
    public static TermTable Build(IReadOnlyList<StoryIndexer> workers, int stories, bool withStems, ParallelOptions parallel)
    {
        var terms = TermMerge.Merge(workers, withStems);
        var table = new TermTable(terms, Segment.Of(stories), new int[terms.Length]);
        Parallel.For(0, (terms.Length + Stretch - 1) / Stretch, parallel, () => new PostingList(), (stretch, _, list) =>
        {
            table.Encode(stretch, list, workers, stories);
            return list;
        }, _ => { });
        return table;
    }

    public int DocumentsIn(int segment, int term) => _encoded[segment][term / Stretch].Documents(term % Stretch);

    public ReadOnlySpan<byte> Postings(int segment, int term) => _encoded[segment][term / Stretch].Postings(term % Stretch);

    public ReadOnlySpan<byte> Positions(int segment, int term) => _encoded[segment][term / Stretch].Positions(term % Stretch);

    private void Encode(int stretch, PostingList list, IReadOnlyList<StoryIndexer> workers, int stories)
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
            var withPositions = list.Occurrences / MaxUsualOccurrences <= stories;
            for (var segment = 0; segment < Segments.Length; segment++)
                _encoded[segment][stretch].Append(i, list, Segments[segment], withPositions);
        }
    }
}
