using StaticArchive.Words;

namespace StaticArchive.Search;

/// <summary>The words that one worker has met. Spellings that differ in accents alone are one term.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [];

    public Vocabulary() => _lookup = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>By term: the folded word.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The term of the word that <paramref name="reader"/> has just read.</summary>
    public int TermOf(in WordReader reader)
    {
        if (_lookup.TryGetValue(reader.Word, out var known))
            return known;
        var spelling = reader.Word.ToString();
        var folded = reader.IsAscii ? spelling : Folding.Fold(spelling);
        if (!_terms.TryGetValue(folded, out var term))
        {
            term = _words.Count;
            _words.Add(folded);
            _terms.Add(folded, term);
        }
        _spellings.Add(spelling, term);
        return term;
    }
}
