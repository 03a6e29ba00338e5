namespace StaticArchive.Related.Vectors;

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
