namespace StaticArchive.Related.Vectors;

/// <summary>Keeps the greatest of a run of numbers, sorted, greatest first.</summary>
internal static class TopTen
{
    /// <summary>Puts a number in its place, the least falling out when there is no room; returns how many there
    /// are.</summary>
    public static int Insert(Span<double> sorted, int count, double number)
    {
        if (count == sorted.Length && number <= sorted[^1])
            return count;
        var at = count < sorted.Length ? count : sorted.Length - 1;
        for (; at > 0 && sorted[at - 1] < number; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = number;
        return Math.Min(count + 1, sorted.Length);
    }

    /// <summary>Their sum, added in this order.</summary>
    public static double Sum(ReadOnlySpan<double> sorted)
    {
        var sum = 0.0;
        foreach (var number in sorted)
            sum += number;
        return sum;
    }
}
