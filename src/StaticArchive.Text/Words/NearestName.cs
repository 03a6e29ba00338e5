namespace StaticArchive.Text.Words;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The candidate with the smallest edit distance (optimal string alignment, case ignored), if it is near
    /// enough to be worth offering: at most a third of the name's length, but one edit is always allowed, two from four
    /// letters on, and never more than six. Ties go to the ordinally first.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Clamp(name.Length / 3, name.Length < 4 ? 1 : 2, 6);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = Distance(name, candidate);
            if (distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /// <summary>A ready-made help text, or null when nothing is near.</summary>
    public static string? DidYouMean(string name, IEnumerable<string> candidates) =>
        Find(name, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : null;

    // Optimal string alignment: insertion, deletion, substitution, and the swap of two neighbours cost one each.
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[right.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
