namespace StaticArchive.Search.Format;

/// <summary>Brings the workers' vocabularies together.</summary>
internal static class TermMerge
{
    /// <summary>All terms by stem, then word, ordinal: the forms of a word are together.</summary>
    public static MergedTerm[] Merge(IReadOnlyList<StoryIndexer> workers, bool withStems)
    {
        var sources = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var worker = 0; worker < workers.Count; worker++)
        {
            var words = workers[worker].Vocabulary.Words;
            for (var term = 0; term < words.Count; term++)
            {
                if (!sources.TryGetValue(words[term], out var own))
                {
                    sources.Add(words[term], own = new int[workers.Count]);
                    Array.Fill(own, -1);
                }
                own[worker] = term;
            }
        }
        var merged = new MergedTerm[sources.Count];
        var at = 0;
        foreach (var (word, own) in sources)
        {
            var source = Array.FindIndex(own, term => term >= 0);
            merged[at++] = TermOf(word, workers[source].Vocabulary.KindOf(own[source]), own, withStems);
        }
        Array.Sort(merged, static (left, right) =>
        {
            var order = string.CompareOrdinal(left.Stem, right.Stem);
            return order != 0 ? order : string.CompareOrdinal(left.Word, right.Word);
        });
        return merged;
    }

    private static MergedTerm TermOf(string word, TermKind kind, int[] sources, bool withStems)
    {
        var first = kind == TermKind.Pair ? word[..word.IndexOf(Vocabulary.PairMark, StringComparison.Ordinal)] : word;
        if (first.EndsWith("'s", StringComparison.Ordinal))
            first = first[..^2];
        first = first.Replace("'", "", StringComparison.Ordinal);
        return new MergedTerm(StemOf(first, withStems), word, kind, sources);
    }

    /// <summary>The stem of a folded word where words are stemmed.</summary>
    public static string StemOf(string word, bool withStems)
    {
        if (!withStems)
            return word;
        Span<char> room = stackalloc char[WordReader.MaxLength * 2];
        var stem = EnglishStem.Of(word, room);
        return stem.Length == word.Length && stem.SequenceEqual(word) ? word : stem.ToString();
    }
}

/// <summary>A term of the whole archive.</summary>
/// <param name="Stem">What it has in common with its other forms; the word itself in an archive without English
/// stories. Of a pair that of its first word.</param>
/// <param name="Word">The folded word, or a pair as <c>first+second</c>.</param>
/// <param name="Kind">What is kept of it.</param>
/// <param name="Sources">By worker: the term in its vocabulary, or -1.</param>
internal readonly record struct MergedTerm(string Stem, string Word, TermKind Kind, int[] Sources)
{
    /// <summary>Shorter words are not taken for mistyped.</summary>
    public const int MinCorrectable = 4;

    /// <summary>Whether it is made of letters and long enough to be mistyped, or to be meant by a mistyped
    /// word.</summary>
    public bool IsCorrectable
    {
        get
        {
            if (Word.Length < MinCorrectable || Kind == TermKind.Pair)
                return false;
            foreach (var c in Word)
            {
                if (char.IsDigit(c) || c is '\'' or >= '\u0e00')
                    return false;
            }
            return true;
        }
    }
}
