using System.Runtime.InteropServices;

namespace StaticArchive.Search.Terms;

/// <summary>Brings the workers' vocabularies together.</summary>
internal static class TermMerge
{
    /// <summary>All terms by stem, then word, ordinal.</summary>
    public static ImmutableArray<MergedTerm> Merge(ImmutableArray<StoryIndexer> workers, bool withStems)
    {
        var sources = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var worker = 0; worker < workers.Length; worker++)
        {
            var words = workers[worker].Vocabulary.Words;
            for (var term = 0; term < words.Count; term++)
            {
                ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(sources, words[term], out var isKnown);
                if (!isKnown)
                    Array.Fill(own = new int[workers.Length], -1);
                own![worker] = term;
            }
        }
        return
        [
            .. sources.Select(entry => TermOf(entry.Key, workers, [.. entry.Value], withStems))
                .OrderBy(term => term.Stem, StringComparer.Ordinal).ThenBy(term => term.Word, StringComparer.Ordinal),
        ];
    }

    private static MergedTerm TermOf(
        string word, ImmutableArray<StoryIndexer> workers, ImmutableArray<int> sources, bool withStems)
    {
        var worker = sources.TakeWhile(term => term < 0).Count();
        var kind = workers[worker].Vocabulary.KindOf(sources[worker]);
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
        Span<char> buffer = stackalloc char[WordReader.MaxLength * 2];
        var stem = EnglishStem.Of(word, buffer);
        return stem.Length == word.Length && stem.SequenceEqual(word) ? word : stem.ToString();
    }
}

/// <summary>A term of the whole archive.</summary>
/// <param name="Stem">What it has in common with its other forms; the word itself in an archive without English
/// stories. Of a pair that of its first word.</param>
/// <param name="Word">The folded word, or a pair as <c>first+second</c>.</param>
/// <param name="Kind">What is kept of it.</param>
/// <param name="Sources">By worker: the term in its vocabulary, or -1.</param>
internal readonly record struct MergedTerm(string Stem, string Word, TermKind Kind, ImmutableArray<int> Sources)
{
    /// <summary>Shorter words are not taken for mistyped.</summary>
    public const int MinCorrectable = 4;

    /// <summary>Whether it is made of letters and long enough to be mistyped, or to be meant by a mistyped
    /// word.</summary>
    public bool IsCorrectable =>
        Word.Length >= MinCorrectable
        && Kind != TermKind.Pair
        && !Word.Any(c => char.IsDigit(c) || c is '\'' or >= '\u0e00');
}
