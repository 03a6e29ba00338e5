namespace StaticArchive.Related;

/// <summary>Finds the weight from which on there are about so many weights, in one pass and without sorting. Scratch memory is reused; one per worker.</summary>
internal sealed class StrongestTerms
{
    private const int Classes = 1024;

    private readonly int[] _counts = new int[Classes];

    /// <summary>
    /// A weight that at least <paramref name="wanted"/> of these weights reach, and hardly more: as many as share the last one's class, a thousandth of
    /// the greatest weight. 0 when there are no more than that.
    /// </summary>
    public double Threshold(ReadOnlySpan<double> weights, int wanted)
    {
        if (weights.Length <= wanted)
            return 0;
        var greatest = 0.0;
        foreach (var weight in weights)
            greatest = Math.Max(greatest, weight);
        var perClass = greatest / (Classes - 1);
        Array.Clear(_counts);
        foreach (var weight in weights)
            _counts[(int)(weight / perClass)]++;
        var at = Classes;
        for (var reached = 0; at > 0 && reached < wanted;)
            reached += _counts[--at];
        return at * perClass;
    }
}
