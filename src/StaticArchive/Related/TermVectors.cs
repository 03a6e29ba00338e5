namespace StaticArchive.Related;

/// <summary>Weighs a story's terms: (1 + ln count) × ln(stories / stories with the term), scaled to unit length (Salton and Buckley 1988, "ltc").</summary>
internal sealed class TermVectors
{
    /// <summary>The length of every vector in units of <see cref="TermWeight.Weight"/>; the product of two vectors fits 31 bits.</summary>
    public const int UnitLength = 1 << 15;

    /// <summary>The product of two vectors that are the same.</summary>
    public const double UnitProduct = (double)UnitLength * UnitLength;

    /// <summary>How many strongest terms tell near-duplicates.</summary>
    public const int FingerprintLength = 16;

    private readonly TermDictionary _dictionary;
    private readonly double[] _logOfCount = new double[256];
    private readonly double[] _logOfStories;
    private readonly StrongestTerms _strongest = new();
    private TermWeight[] _terms = new TermWeight[2048];
    private double[] _weights = new double[2048];
    private int _count;
    private double _scale;

    /// <param name="dictionary">The terms.</param>
    public TermVectors(TermDictionary dictionary)
    {
        _dictionary = dictionary;
        _logOfStories = new double[1024];
        for (var i = 1; i < _logOfStories.Length; i++)
            _logOfStories[i] = Math.Log(i);
        for (var i = 1; i < _logOfCount.Length; i++)
            _logOfCount[i] = 1 + Math.Log(i);
    }

    /// <summary>The story's vector, by term.</summary>
    /// <param name="terms">The story's terms by key.</param>
    /// <param name="logOfSize">Natural logarithm of the number of stories of its language.</param>
    /// <param name="mostTerms">Only about this many strongest terms are kept.</param>
    public TermWeight[] Weigh(StoryTerm[] terms, double logOfSize, int mostTerms)
    {
        if (_terms.Length < terms.Length)
        {
            _terms = new TermWeight[terms.Length * 2];
            _weights = new double[terms.Length * 2];
        }
        var count = 0;
        foreach (var term in terms)
        {
            var number = _dictionary.Find(term.Key);
            if (number < 0)
                continue;
            var rarity = logOfSize - LogOf(_dictionary.StoriesWith(number));
            if (rarity <= 0)
                continue;
            _terms[count] = new TermWeight(number, 0);
            _weights[count++] = _logOfCount[term.Count] * rarity;
        }
        return Scale(DropWeakest(count, mostTerms));
    }

    /// <summary>The weight that about so many of the terms reach that <see cref="Weigh"/> weighed last; at least 1.</summary>
    public ushort LeastOf(int strongest)
    {
        var least = _strongest.Threshold(_weights.AsSpan(0, _count), strongest) * _scale;
        return (ushort)Math.Max(1, Math.Round(least));
    }

    /// <summary>The terms with the greatest weights, ascending; near-duplicates share most of them.</summary>
    public static void Fingerprint(TermWeight[] vector, Span<int> strongest)
    {
        Span<ushort> weights = stackalloc ushort[FingerprintLength];
        weights.Clear();
        strongest.Fill(-1);
        foreach (var term in vector)
        {
            if (term.Weight <= weights[^1])
                continue;
            var at = FingerprintLength - 1;
            for (; at > 0 && weights[at - 1] < term.Weight; at--)
            {
                weights[at] = weights[at - 1];
                strongest[at] = strongest[at - 1];
            }
            weights[at] = term.Weight;
            strongest[at] = term.Term;
        }
        strongest.Sort();
    }

    private double LogOf(int stories) => stories < _logOfStories.Length ? _logOfStories[stories] : Math.Log(stories);

    private int DropWeakest(int count, int mostTerms)
    {
        var weakest = _strongest.Threshold(_weights.AsSpan(0, count), mostTerms);
        if (weakest <= 0)
            return count;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (_weights[i] < weakest)
                continue;
            _terms[kept] = _terms[i];
            _weights[kept++] = _weights[i];
        }
        return kept;
    }

    private TermWeight[] Scale(int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += _weights[i] * _weights[i];
        _count = count;
        _scale = sum > 0 ? UnitLength / Math.Sqrt(sum) : 0;
        var vector = new TermWeight[count];
        for (var i = 0; i < count; i++)
            vector[i] = _terms[i] with { Weight = (ushort)Math.Round(_weights[i] * _scale) };
        return vector;
    }
}
