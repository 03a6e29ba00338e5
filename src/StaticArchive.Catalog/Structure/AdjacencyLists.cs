namespace StaticArchive.Catalog.Structure;

/// <summary>Lists of ordinals, one for each story.</summary>
internal static class AdjacencyLists
{
    private static readonly int[] None = [];

    /// <summary>The arrows turned round: who points at each; ascending. Linear in stories and arrows.</summary>
    public static int[][] Reverse(int[][] arrows)
    {
        var counts = new int[arrows.Length];
        foreach (var targets in arrows)
        {
            foreach (var target in targets)
                counts[target]++;
        }
        var reversed = new int[arrows.Length][];
        for (var i = 0; i < reversed.Length; i++)
            reversed[i] = counts[i] == 0 ? None : new int[counts[i]];
        Array.Clear(counts);
        for (var from = 0; from < arrows.Length; from++)
        {
            foreach (var target in arrows[from])
                reversed[target][counts[target]++] = from;
        }
        return reversed;
    }

    /// <summary>Ascending and without repeats.</summary>
    public static int[] Sorted(IEnumerable<int> stories)
    {
        var sorted = new SortedSet<int>(stories);
        return sorted.Count == 0 ? None : [.. sorted];
    }
}
