namespace StaticArchive.Related.Ranking;

/// <summary>The part of an ascending list that is nearest to a number's own place in it.</summary>
internal static class SortedWindow
{
    /// <summary>At most <paramref name="most"/> neighbours of <paramref name="number"/>, as many on one side as on the
    /// other where there are.</summary>
    public static (int Begin, int Count) Window(ReadOnlySpan<int> ascending, int number, int most)
    {
        if (ascending.Length <= most)
            return (0, ascending.Length);
        var at = ascending.BinarySearch(number);
        if (at < 0)
            at = ~at;
        return (Math.Clamp(at - (most / 2), 0, ascending.Length - most), most);
    }
}
