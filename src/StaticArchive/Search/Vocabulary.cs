using StaticArchive.Words;

namespace StaticArchive.Search;

/// <summary>
/// The words that one worker has met. Words with one stem are one term; a word's spellings are kept as the term's forms, because
/// readers type forms, not stems.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _english = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<List<string>> _forms = [];

    /// <summary>By term: its key, the folded and stemmed word.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>By term: the folded words behind it, as far as they differ from the key; without order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Forms => _forms;

    /// <summary>The term of the word that <paramref name="reader"/> has just read.</summary>
    public int TermOf(in WordReader reader, bool isEnglish)
    {
        var words = isEnglish && reader.IsAscii ? _english : _plain;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(reader.Word, out var known))
            return known;
        var word = reader.Word.ToString();
        var term = TermOf(reader.IsAscii ? word : Folding.Fold(word), isEnglish);
        words.Add(word, term);
        return term;
    }

    private int TermOf(string form, bool isEnglish)
    {
        Span<char> room = stackalloc char[form.Length];
        var stem = isEnglish ? EnglishStem.Of(form, room) : form;
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(stem, out var term))
        {
            term = _keys.Count;
            _keys.Add(stem.ToString());
            _forms.Add([]);
            _terms.Add(_keys[term], term);
        }
        if (!stem.SequenceEqual(form) && !_forms[term].Contains(form))
            _forms[term].Add(form);
        return term;
    }
}
