namespace StaticArchive.Related;

/// <summary>For each term the stories that have it, oldest first, with its weight in each. Immutable.</summary>
internal sealed class Postings
{
    private const int Parts = 16;

    private readonly int[] _begins;
    private readonly int[] _documents;
    private readonly ushort[] _weights;

    private Postings(int[] begins)
    {
        _begins = begins;
        _documents = new int[begins[^1]];
        _weights = new ushort[begins[^1]];
    }

    /// <summary>Turns the vectors round.</summary>
    /// <param name="vectors">By document, each by term.</param>
    /// <param name="dictionary">The terms.</param>
    /// <param name="mostStories">Terms of more stories than this are left out: they tell little and would be most of the postings.</param>
    /// <param name="workers">How many workers.</param>
    public static Postings Build(TermWeight[][] vectors, TermDictionary dictionary, int mostStories, int workers)
    {
        var counts = new int[dictionary.Count + 1];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(0, Parts, options, part => ForEach(vectors, dictionary, part, (_, term) =>
        {
            if (dictionary.StoriesWith(term.Term) <= mostStories)
                counts[term.Term + 1]++;
        }));
        for (var i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
        var postings = new Postings(counts);
        var next = counts.AsSpan(0, dictionary.Count).ToArray();
        Parallel.For(0, Parts, options, part => ForEach(vectors, dictionary, part, (document, term) =>
        {
            if (dictionary.StoriesWith(term.Term) > mostStories)
                return;
            var at = next[term.Term]++;
            postings._documents[at] = document;
            postings._weights[at] = term.Weight;
        }));
        return postings;
    }

    public int CountOf(int term) => _begins[term + 1] - _begins[term];

    public ReadOnlySpan<int> DocumentsOf(int term) => _documents.AsSpan(_begins[term], CountOf(term));

    public ReadOnlySpan<ushort> WeightsOf(int term) => _weights.AsSpan(_begins[term], CountOf(term));

    // Each part is a range of terms, so no two workers write to the same list.
    private static void ForEach(TermWeight[][] vectors, TermDictionary dictionary, int part, Action<int, TermWeight> visit)
    {
        var first = (int)((long)dictionary.Count * part / Parts);
        var end = (int)((long)dictionary.Count * (part + 1) / Parts);
        for (var document = 0; document < vectors.Length; document++)
        {
            var vector = vectors[document];
            for (var at = LowerBound(vector, first); at < vector.Length && vector[at].Term < end; at++)
                visit(document, vector[at]);
        }
    }

    private static int LowerBound(TermWeight[] vector, int term)
    {
        var low = 0;
        var high = vector.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (vector[middle].Term < term)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
