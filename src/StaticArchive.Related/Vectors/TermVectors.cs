namespace StaticArchive.Related.Vectors;

/// <summary>Weighs a story's terms: (1 + ln count) × ln(stories / stories with the term)², scaled to unit length
/// (Salton and Buckley 1988, "ltc", except for the square, which finds more of what editors link in six archives of
/// six). Counts in whole numbers. Scratch memory is reused; one per worker.</summary>
internal sealed class TermVectors
{
    /// <summary>The length of every vector in units of <see cref="TermVector.Weights"/>; the product of two vectors
    /// fits 31 bits.</summary>
    public const int UnitLength = 1 << 15;

    /// <summary>The product of two vectors that are the same.</summary>
    public const double UnitProduct = (double)UnitLength * UnitLength;

    /// <summary>How many strongest terms tell near-duplicates.</summary>
    public const int FingerprintLength = 16;

    /// <summary>Weights stay under 2^22, so that a million of their squares can be added.</summary>
    private const int CountUnit = 1 << 10;
    private const int WeightShift = 6;

    /// <summary>What a headline says at least: as much as half a word of one story.</summary>
    private const double MinHeadline = 0.5;

    private readonly TermDictionary _dictionary;
    private readonly TextBudget _budget;
    private readonly int[] _logOfCount = new int[256];
    private readonly WeightHistogram _classes = new();
    private readonly ArrayArena<int> _madeTerms = new();
    private readonly ArrayArena<ushort> _madeWeights = new();
    private int[] _terms = [];
    private uint[] _weights = [];
    private int[] _weakTerms = [];
    private uint[] _weakWeights = [];

    /// <param name="dictionary">The terms.</param>
    /// <param name="budget">How much of its text a story keeps.</param>
    public TermVectors(TermDictionary dictionary, TextBudget budget)
    {
        _dictionary = dictionary;
        _budget = budget;
        for (var i = 1; i < _logOfCount.Length; i++)
            _logOfCount[i] = (int)Math.Round((1 + Math.Log(i)) * CountUnit);
    }

    /// <summary>The story's vector.</summary>
    /// <param name="numbered">The story's terms as <see cref="TermDictionary"/> has numbered them.</param>
    /// <param name="logOfSize">Natural logarithm of the number of stories of its language.</param>
    public TermVector Weigh(ReadOnlySpan<StoryTerm> numbered, double logOfSize)
    {
        if (_terms.Length <= numbered.Length)
            MakeRoom(numbered.Length * 2);
        var count = Gather(numbered, (int)(logOfSize * LogDocumentFrequency.Unit), out var greatest);
        _classes.Begin(_weights.AsSpan(0, count), greatest);
        var strong = Part(count, out var weak);
        var scale = ScaleOf(_weights.AsSpan(0, strong), _weakWeights.AsSpan(0, weak));
        var terms = _madeTerms.Take(strong + weak);
        _terms.AsSpan(0, strong).CopyTo(terms);
        _weakTerms.AsSpan(0, weak).CopyTo(terms.AsSpan(strong));
        var weights = _madeWeights.Take(strong + weak);
        Scale(_weights.AsSpan(0, strong), scale, weights);
        Scale(_weakWeights.AsSpan(0, weak), scale, weights.AsSpan(strong));
        return new TermVector(terms, weights, strong);
    }

    /// <summary>The words of a headline that other stories have too, each with its part in all that the headline says:
    /// its rarity squared.</summary>
    /// <param name="headline">Keys of its words, each once.</param>
    /// <param name="dictionary">The terms.</param>
    /// <param name="logOfSize">Natural logarithm of the number of stories of its language.</param>
    public static TermVector WeighHeadline(ReadOnlySpan<uint> headline, TermDictionary dictionary, double logOfSize)
    {
        var words = new List<(int Term, double Worth)>(headline.Length);
        foreach (var key in headline)
        {
            var term = dictionary.Find(key);
            var stories = term < 0 ? 1 : dictionary.StoriesWith(term);
            var rarity = logOfSize - (LogDocumentFrequency.Of(stories) / (double)LogDocumentFrequency.Unit);
            if (rarity > 0)
                words.Add((term, rarity * rarity));
        }
        words.Sort();
        // A headline of common words alone says little, however much of it another text has.
        var least = MinHeadline * logOfSize * logOfSize;
        var scale = UnitLength / Math.Max(least, words.Sum(word => word.Worth));
        var known = words.FindAll(word => word.Term >= 0);
        return new TermVector(
            known.ConvertAll(word => word.Term).ToArray(),
            known.ConvertAll(word => (ushort)Math.Min(ushort.MaxValue, word.Worth * scale)).ToArray(),
            known.Count);
    }

    /// <summary>The terms with the greatest weights, ascending; near-duplicates share most of them.</summary>
    public static void Fingerprint(TermVector vector, Span<int> strongest)
    {
        Span<ushort> weights = stackalloc ushort[FingerprintLength];
        weights.Clear();
        strongest.Fill(-1);
        for (var i = 0; i < vector.Strongest; i++)
        {
            var weight = vector.Weights[i];
            if (weight <= weights[^1])
                continue;
            var at = FingerprintLength - 1;
            for (; at > 0 && weights[at - 1] < weight; at--)
            {
                weights[at] = weights[at - 1];
                strongest[at] = strongest[at - 1];
            }
            weights[at] = weight;
            strongest[at] = vector.Terms[i];
        }
        strongest.Sort();
    }

    private void MakeRoom(int count)
    {
        _terms = new int[count];
        _weights = new uint[count];
        _weakTerms = new int[count];
        _weakWeights = new uint[count];
    }

    private int Gather(ReadOnlySpan<StoryTerm> numbered, int logOfSize, out uint greatest)
    {
        var (terms, weights, logOfCount) = (_terms, _weights, _logOfCount);
        var count = 0;
        greatest = 0;
        foreach (ref readonly var term in numbered)
        {
            var rarity = logOfSize - term.LogDocumentFrequency;
            if (rarity <= 0)
                continue;
            var weight = (int)((long)rarity * rarity / logOfSize) * logOfCount[term.Count] >> WeightShift;
            if (weight == 0)
                continue;
            terms[count] = _dictionary.NumberOf(term);
            weights[count++] = (uint)weight;
            greatest = Math.Max(greatest, (uint)weight);
        }
        return count;
    }

    // What is strong moves forward, what is weak goes to arrays of its own, what the budget does not hold is left
    // behind.
    private int Part(int count, out int weak)
    {
        var least = _classes.Reached(_budget.TermsOf(count), count);
        var leastStrong = _classes.Reached(_budget.PostingsOf(count), count);
        var strong = 0;
        weak = 0;
        for (var i = 0; i < count; i++)
        {
            var (term, weight) = (_terms[i], _weights[i]);
            var ownClass = _classes.ClassOf(weight);
            _terms[strong] = term;
            _weights[strong] = weight;
            _weakTerms[weak] = term;
            _weakWeights[weak] = weight;
            var isStrong = ownClass >= leastStrong ? 1 : 0;
            strong += isStrong;
            weak += ownClass >= least ? 1 - isStrong : 0;
        }
        return strong;
    }

    private static double ScaleOf(ReadOnlySpan<uint> strong, ReadOnlySpan<uint> weak)
    {
        var sum = 0UL;
        foreach (var weight in strong)
            sum += (ulong)weight * weight;
        foreach (var weight in weak)
            sum += (ulong)weight * weight;
        return sum > 0 ? UnitLength / Math.Sqrt(sum) : 0;
    }

    private static void Scale(ReadOnlySpan<uint> weights, double scale, Span<ushort> scaled)
    {
        for (var i = 0; i < weights.Length; i++)
            scaled[i] = (ushort)(int)((weights[i] * scale) + 0.5);
    }
}

/// <summary>A story's weighted terms: first its strongest, by which others are found, then the others; each part by
/// number.</summary>
internal readonly struct TermVector
{
    private readonly ArraySegment<int> _terms;
    private readonly ArraySegment<ushort> _weights;

    /// <param name="terms">Their numbers in the dictionary.</param>
    /// <param name="weights">As many.</param>
    /// <param name="strongest">How many of the terms are its strongest.</param>
    public TermVector(ArraySegment<int> terms, ArraySegment<ushort> weights, int strongest)
    {
        _terms = terms;
        _weights = weights;
        Strongest = strongest;
    }

    public int Strongest { get; }

    /// <summary>Whether the term is in it.</summary>
    public bool Has(int term) =>
        Terms[..Strongest].BinarySearch(term) >= 0 || Terms[Strongest..].BinarySearch(term) >= 0;

    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>Of each term its part in a vector of length <see cref="TermVectors.UnitLength"/>.</summary>
    public ReadOnlySpan<ushort> Weights => _weights;
}
