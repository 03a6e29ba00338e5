namespace StaticArchive.Related.Vectors;

/// <summary>
/// Puts weights in classes of a thousandth of the greatest, so that the weight which so many others reach is found
/// without sorting. Scratch memory is reused; one per worker.
/// </summary>
internal sealed class WeightHistogram
{
    private const int Classes = 1024;

    private readonly int[] _counts = new int[Classes];
    private ulong _inverse;

    /// <summary>Takes up the weights of a story.</summary>
    public void Begin(ReadOnlySpan<uint> weights, uint greatest)
    {
        Array.Clear(_counts);
        _inverse = ((ulong)(Classes - 1) << 32) / Math.Max(1, greatest);
        var counts = _counts;
        foreach (var weight in weights)
            counts[ClassOf(weight)]++;
    }

    public int ClassOf(uint weight) => (int)((weight * _inverse) >> 32);

    /// <summary>The class that at least this many of the weights reach, and hardly more: those that share it; 0 when
    /// there are no more than that.</summary>
    public int Reached(int wanted, int count)
    {
        if (count <= wanted)
            return 0;
        var at = Classes;
        for (var reached = 0; at > 0 && reached < wanted;)
            reached += _counts[--at];
        return at;
    }
}
