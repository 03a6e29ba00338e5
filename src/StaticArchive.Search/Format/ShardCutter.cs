namespace StaticArchive.Search.Format;

/// <summary>
/// Cuts a sorted list of words into files. Where to cut is told by the words themselves as far as sizes allow, so that
/// a change in one place leaves the cuts elsewhere as they are (content-defined chunking).
/// </summary>
internal static class ShardCutter
{
    /// <summary>The first word of each file.</summary>
    /// <param name="words">Ascending, ordinal.</param>
    /// <param name="sizes">By word: its bytes.</param>
    /// <param name="usual">About how many bytes a file is to have; one word alone may have more.</param>
    public static int[] Cut(IReadOnlyList<string> words, IReadOnlyList<int> sizes, int usual)
    {
        var cuts = new List<int>();
        if (words.Count > 0)
            cuts.Add(0);
        var size = 0;
        var best = -1;
        for (var i = 1; i < words.Count; i++)
        {
            size += sizes[i - 1];
            if (size >= usual / 2 && (best < 0 || IsBetter(words, i, best)))
                best = i;
            if (best < 0 || size + sizes[i] <= usual + (usual / 2))
                continue;
            cuts.Add(best);
            i = best;
            size = 0;
            best = -1;
        }
        return [.. cuts];
    }

    /// <summary>The shortest text that is above the word before and not above the word itself: what tells on which side
    /// of the cut a word belongs.</summary>
    public static string Separator(IReadOnlyList<string> words, int cut)
    {
        var word = words[cut];
        return cut == 0 ? "" : word[..Math.Min(word.Length, Shared(words[cut - 1], word) + 1)];
    }

    /// <summary>How many characters two words begin with in common.</summary>
    public static int Shared(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.CommonPrefixLength(right);

    private static bool IsBetter(IReadOnlyList<string> words, int cut, int than)
    {
        var length = Shared(words[cut - 1], words[cut]);
        var thanLength = Shared(words[than - 1], words[than]);
        return length != thanLength ? length < thanLength : Hash(words[cut]) < Hash(words[than]);
    }

    /// <summary>FNV-1a, by characters; any fixed order does that does not follow the alphabet.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
