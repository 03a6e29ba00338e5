using System.Collections.Immutable;

namespace StaticArchive.Planning;

/// <summary>
/// Sorts names into groups by how they begin. A letter with too many names is split by two letters, so that a new name
/// changes the page of its own group only.
/// </summary>
internal static class Alphabet
{
    private const string Digits = "0-9";
    private const string Other = "other";

    /// <summary>Groups the items 0 to n by their names.</summary>
    /// <param name="names">The names by item.</param>
    /// <param name="limit">How many a group of one letter may hold.</param>
    public static ImmutableArray<AlphabetGroup> Group(IReadOnlyList<string> names, int limit)
    {
        var keys = new string[names.Count];
        var items = new int[names.Count];
        for (var i = 0; i < items.Length; i++)
        {
            keys[i] = SortKey(names[i]);
            items[i] = i;
        }
        Array.Sort(keys, items, StringComparer.OrdinalIgnoreCase);
        StabiliseTies(keys, items);

        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (letter, places) in ByPrefix(keys, Enumerable.Range(0, keys.Length), 1))
        {
            if (places.Count <= limit || letter.Length > 1)
                groups.Add(letter, places);
            else
                foreach (var (pair, part) in ByPrefix(keys, places, 2))
                    groups.Add(pair, part);
        }
        return [.. groups.Select(group => new AlphabetGroup(group.Key, [.. group.Value.Select(place => items[place])]))];
    }

    private static SortedDictionary<string, List<int>> ByPrefix(string[] keys, IEnumerable<int> places, int length)
    {
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var prefix = Prefix(keys[place], length);
            if (!groups.TryGetValue(prefix, out var list))
                groups.Add(prefix, list = []);
            list.Add(place);
        }
        return groups;
    }

    private static string Prefix(string key, int length)
    {
        if (key.Length == 0)
            return Other;
        if (char.IsAsciiDigit(key[0]))
            return Digits;
        Span<char> prefix = stackalloc char[2];
        var filled = 0;
        foreach (var letter in key)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                prefix[filled++] = char.ToLowerInvariant(letter);
            if (filled == length)
                break;
        }
        return filled == 0 ? Other : new string(prefix[..filled]);
    }

    // Letters of other scripts are sorted as they are written in ASCII; leading marks of quotation do not count.
    private static string SortKey(string name)
    {
        if (!System.Text.Ascii.IsValid(name))
            return Slug.From(name).Replace('-', ' ');
        var start = 0;
        while (start < name.Length && !char.IsAsciiLetterOrDigit(name[start]))
            start++;
        return start == 0 ? name : name[start..];
    }

    private static void StabiliseTies(string[] keys, int[] items)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Equals(keys[start], StringComparison.OrdinalIgnoreCase))
                end++;
            if (end - start > 1)
                Array.Sort(items, start, end - start);
            start = end;
        }
    }
}
