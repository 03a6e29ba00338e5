using System.Runtime.InteropServices;

namespace StaticArchive.Search.Terms;

/// <summary>All terms with their encoded postings; what the files are cut from.</summary>
internal sealed class TermTable
{
    private readonly EncodedTerm[][] _encoded;

    private TermTable(ImmutableArray<MergedTerm> terms, ImmutableArray<Segment> segments)
    {
        Terms = terms;
        Segments = segments;
        _encoded = [.. segments.Select(_ => new EncodedTerm[terms.Length])];
    }

    /// <summary>All terms by stem, then word, ordinal: the forms of a word are together.</summary>
    public ImmutableArray<MergedTerm> Terms { get; }

    public ImmutableArray<Segment> Segments { get; }

    /// <summary>How many stories have the term.</summary>
    public int Documents(int term) => _encoded.Sum(segment => segment[term].Documents);

    public ref readonly EncodedTerm this[int segment, int term] => ref _encoded[segment][term];

    /// <summary>Merges and encodes what the workers have read.</summary>
    public static TermTable Build(
        ImmutableArray<StoryIndexer> workers,
        ImmutableArray<Segment> segments,
        bool withStems,
        ParallelOptions parallel)
    {
        var table = new TermTable(TermMerge.Merge(workers, withStems), segments);
        Parallel.For(
            0,
            table.Terms.Length,
            parallel,
            () => (Postings: new List<Posting>(), Encoder: new TermEncoder()),
            (term, _, local) =>
            {
                local.Postings.Clear();
                table.Encode(term, workers, local.Postings, local.Encoder);
                return local;
            },
            _ => { }
        );
        return table;
    }

    // Workers read ascending ranges of stories, so their postings follow each other.
    private void Encode(
        int term, ImmutableArray<StoryIndexer> workers, List<Posting> postings, TermEncoder encoder)
    {
        var (_, _, kind, sources) = Terms[term];
        for (var worker = 0; worker < workers.Length; worker++)
        {
            if (sources[worker] is >= 0 and var source)
                workers[worker].PostingsOf(source).CopyTo(postings, kind);
        }
        var rest = CollectionsMarshal.AsSpan(postings);
        for (var segment = 0; segment < Segments.Length; segment++)
        {
            var count = 0;
            while (count < rest.Length && rest[count].Story < Segments[segment].End)
                count++;
            if (count > 0)
                _encoded[segment][term] = encoder.Encode(rest[..count], Segments[segment].Start, kind);
            rest = rest[count..];
        }
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
