using StaticArchive.Words;

namespace StaticArchive.Search;

/// <summary>The words that one worker has met. Spellings that differ in accents alone are one term.</summary>
internal sealed class Vocabulary
{
    private readonly SpellingTable _spellings = new();
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>By term: the folded word.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The term of the word that <paramref name="reader"/> has just read.</summary>
    public int TermOf(in WordReader reader)
    {
        if (_spellings.Find(reader.Word, out var hash) is >= 0 and var known)
            return known;
        var spelling = reader.Word.ToString();
        var folded = reader.IsAscii ? spelling : Folding.Fold(spelling);
        if (!_terms.TryGetValue(folded, out var term))
        {
            term = _words.Count;
            _words.Add(folded);
            _terms.Add(folded, term);
        }
        _spellings.Add(spelling, hash, term);
        return term;
    }
}
