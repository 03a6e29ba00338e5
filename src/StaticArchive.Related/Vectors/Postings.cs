namespace StaticArchive.Related.Vectors;

/// <summary>For each term the stories for which it is one of their strongest, oldest first. A story's weak terms are in
/// none: they would be most of the postings and bring hardly a candidate that its strong ones do not.
/// Immutable.</summary>
internal sealed class Postings
{
    private const int Parts = 4;

    private readonly int[] _begins;
    private readonly Posting[] _postings;

    private Postings(int[] begins)
    {
        _begins = begins;
        _postings = new Posting[begins[^1]];
    }

    /// <summary>Turns the vectors round.</summary>
    /// <param name="vectors">By document.</param>
    /// <param name="terms">How many terms there are.</param>
    /// <param name="workers">How many workers.</param>
    public static Postings Build(TermVector[] vectors, int terms, int workers)
    {
        var counts = new int[terms + 1];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        Parallel.For(0, Parts, options, part => Count(vectors, RangeOf(terms, part), counts));
        for (var i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
        var postings = new Postings(counts);
        var next = counts.AsSpan(0, terms).ToArray();
        Parallel.For(0, Parts, options, part => postings.Fill(vectors, RangeOf(terms, part), next));
        return postings;
    }

    /// <summary>The postings of a term; those of a term of many stories only from about a document on both
    /// sides.</summary>
    /// <param name="term">The term.</param>
    /// <param name="document">The document in the middle.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="documents">How many documents there are.</param>
    public ReadOnlySpan<Posting> Near(int term, int document, int most, int documents)
    {
        var begin = _begins[term];
        var count = _begins[term + 1] - begin;
        var postings = _postings.AsSpan(begin, count);
        if (count <= most)
            return postings;
        // Guessed as if the term were spread evenly over time, and once more from what is there; a search would
        // wait longer for memory.
        var density = (double)count / documents;
        var at = Math.Clamp((int)(document * density), 0, count - 1);
        at += (int)((document - postings[at].Document) * density);
        return postings.Slice(Math.Clamp(at - (most / 2), 0, count - most), most);
    }

    // Each part is a range of terms, so no two workers write to the same list.
    private static (int First, int End) RangeOf(int terms, int part) =>
        ((int)((long)terms * part / Parts), (int)((long)terms * (part + 1) / Parts));

    private static void Count(TermVector[] vectors, (int First, int End) range, int[] counts)
    {
        foreach (ref readonly var vector in vectors.AsSpan())
        {
            var strongest = vector.Terms[..vector.Strongest];
            for (var i = LowerBound(strongest, range.First); i < strongest.Length && strongest[i] < range.End; i++)
                counts[strongest[i] + 1]++;
        }
    }

    private void Fill(TermVector[] vectors, (int First, int End) range, int[] next)
    {
        for (var document = 0; document < vectors.Length; document++)
        {
            var vector = vectors[document];
            var strongest = vector.Terms[..vector.Strongest];
            for (var i = LowerBound(strongest, range.First); i < strongest.Length && strongest[i] < range.End; i++)
                _postings[next[strongest[i]]++] = new Posting(document, vector.Weights[i]);
        }
    }

    private static int LowerBound(ReadOnlySpan<int> ascending, int term)
    {
        var at = ascending.BinarySearch(term);
        return at < 0 ? ~at : at;
    }
}

/// <summary>That a document has a term, and how much it weighs there, roughly: in 32 bits, since walking over postings
/// is waiting for memory.</summary>
internal readonly struct Posting
{
    private const int WeightBits = 8;
    private const int Coarseness = 6;

    private readonly uint _packed;

    public Posting(int document, ushort weight) =>
        _packed = ((uint)document << WeightBits) | (uint)Math.Min(weight >> Coarseness, (1 << WeightBits) - 1);

    /// <summary>Less than 2^24.</summary>
    public int Document => (int)(_packed >> WeightBits);

    /// <summary>In the units of <see cref="TermVector.Weights"/>, rounded down to a multiple of 64, and not above
    /// 16,320.</summary>
    public uint Weight => (_packed & ((1 << WeightBits) - 1)) << Coarseness;
}
