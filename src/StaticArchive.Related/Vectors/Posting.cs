namespace StaticArchive.Related.Vectors;

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
