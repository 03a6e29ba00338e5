using System.Collections.Immutable;
using System.Text;

namespace StaticArchive.Related;

/// <summary>
/// The words and phrases that do most for the likeness of two texts, as the other story spells them, in lower case unless the archive never
/// writes them so. Scratch memory is reused; one per worker.
/// </summary>
internal sealed class SharedWords
{
    private const int MostShown = 3;
    private const int MostTried = 8;

    /// <summary>A term stands at its place or, in a text too long for exact places, this many words behind it at most.</summary>
    private const int WordsToTry = 12;

    /// <summary>In bytes: a character of most scripts without spaces, three letters of ASCII.</summary>
    private const int ShortestWord = 3;

    /// <summary>A word is shown only if it is in at most this part of the archive, a phrase if both are: "seized handsets", but not "of handsets".</summary>
    private const double CommonPart = 0.2;

    private readonly RelatedIndex _index;
    private readonly TermWeight[] _tried = new TermWeight[MostTried];
    private readonly uint[] _products = new uint[MostTried];
    private readonly byte[] _word = new byte[WordScanner.ScratchLength];
    private readonly List<(string Text, uint First, uint Second)> _shown = [];
    private readonly double _mostStories;
    private byte[] _scratch = new byte[1024];

    public SharedWords(RelatedIndex index)
    {
        _index = index;
        _mostStories = Math.Max(2, index.Archive.Stories.Length * CommonPart);
    }

    /// <summary>At most three, strongest first.</summary>
    /// <param name="other">The story compared with the one at hand.</param>
    /// <param name="weightOf">By term: its weight in the story at hand.</param>
    public ImmutableArray<string> Strongest(int other, ReadOnlySpan<ushort> weightOf)
    {
        var count = StrongestTerms(_index.Text.Vectors[_index.DocumentOf[other]], weightOf);
        var story = _index.Archive.Stories[other];
        var text = new StoryText(story, ref _scratch);
        _shown.Clear();
        for (var i = 0; i < count; i++)
            Show(text, _tried[i], _index.Languages[other]);
        return [.. _shown.Take(MostShown).Select(shown => shown.Text)];
    }

    private int StrongestTerms(TermWeight[] vector, ReadOnlySpan<ushort> weightOf)
    {
        var count = 0;
        var least = 0u;
        foreach (ref readonly var term in vector.AsSpan())
        {
            var product = (uint)weightOf[term.Term] * term.Weight;
            if (product <= least)
                continue;
            count = Insert(term, product, count);
            least = count < MostTried ? 0 : _products[^1];
        }
        return count;
    }

    private int Insert(TermWeight term, uint product, int count)
    {
        var at = count < MostTried ? count : MostTried - 1;
        for (; at > 0 && _products[at - 1] < product; at--)
        {
            _products[at] = _products[at - 1];
            _tried[at] = _tried[at - 1];
        }
        _products[at] = product;
        _tried[at] = term;
        return Math.Min(count + 1, MostTried);
    }

    private void Show(in StoryText text, TermWeight term, LanguageGroup language)
    {
        var offset = text.OffsetOf(term.Place);
        if (offset >= text.BodyBegin)
            Show(text.Body, offset - text.BodyBegin, true, term, language);
        else if (offset >= text.StandfirstBegin)
            Show(text.Standfirst, offset - text.StandfirstBegin, false, term, language);
        else
            Show(text.Headline, offset, false, term, language);
    }

    private void Show(ReadOnlySpan<byte> part, int offset, bool isHtml, TermWeight term, LanguageGroup language)
    {
        var key = _index.Text.Dictionary.KeyOf(term.Term);
        var isPhrase = (_index.Text.Dictionary.TraitsOf(term.Term) & TermTraits.Phrase) != 0;
        part = part[Math.Min(offset, part.Length)..];
        var words = new WordScanner(part, isHtml, language.Folding, language.Seed, _word);
        var previous = (Hash: 0UL, Start: 0, End: 0);
        for (var i = 0; i < WordsToTry && words.Next(); i++)
        {
            if (!isPhrase && TermHash.Key(words.Hash) == key)
            {
                ShowWord(part[words.Start..words.End], words.Hash);
                return;
            }
            if (isPhrase && i > 0 && TermHash.Key(TermHash.OfPhrase(previous.Hash, words.Hash)) == key)
            {
                ShowPhrase(part, previous, (words.Hash, words.Start, words.End));
                return;
            }
            previous = (words.Hash, words.Start, words.End);
        }
    }

    private void ShowWord(ReadOnlySpan<byte> word, ulong hash)
    {
        var key = TermHash.Key(hash);
        if (!IsNumber(word) && word.Length >= ShortestWord && IsTelling(hash) && FindShown(key) < 0)
            _shown.Add((Spell(word, hash), key, key));
    }

    // A phrase says more than its words do, so it takes the place of a word that is shown already.
    private void ShowPhrase(ReadOnlySpan<byte> text, (ulong Hash, int Start, int End) first, (ulong Hash, int Start, int End) second)
    {
        if (!IsTelling(first.Hash) || !IsTelling(second.Hash) || SpellPhrase(text, first, second) is not { } spelled)
            return;
        var phrase = (Text: spelled, First: TermHash.Key(first.Hash), Second: TermHash.Key(second.Hash));
        var at = Math.Max(FindShown(phrase.First), FindShown(phrase.Second));
        if (at < 0)
            _shown.Add(phrase);
        else if (_shown[at].First == _shown[at].Second)
            Replace(at, phrase);
    }

    // Only words with nothing but a space or a hyphen between them, or pairs of characters that overlap, read as a phrase.
    private string? SpellPhrase(ReadOnlySpan<byte> text, (ulong Hash, int Start, int End) first, (ulong Hash, int Start, int End) second)
    {
        if (second.Start < first.End)
            return Encoding.UTF8.GetString(text[first.Start..second.End]);
        var between = text[first.End..second.Start];
        if (between.Length != 1 || between[0] is not ((byte)' ' or (byte)'-' or (byte)'\n'))
            return null;
        var sign = between[0] == '-' ? "-" : " ";
        return Spell(text[first.Start..first.End], first.Hash) + sign + Spell(text[second.Start..second.End], second.Hash);
    }

    private void Replace(int at, (string Text, uint First, uint Second) phrase)
    {
        var other = Math.Min(FindShown(phrase.First), FindShown(phrase.Second));
        if (other >= 0 && other != at)
        {
            if (_shown[other].First != _shown[other].Second)
                return;
            _shown.RemoveAt(at);
            at = other;
        }
        _shown[at] = phrase;
    }

    private int FindShown(uint key) => _shown.FindIndex(shown => shown.First == key || shown.Second == key);

    private string Spell(ReadOnlySpan<byte> word, ulong hash)
    {
        var spelled = Encoding.UTF8.GetString(word);
        var term = _index.Text.Dictionary.Find(TermHash.Key(hash));
        var isName = term >= 0 && (_index.Text.Dictionary.TraitsOf(term) & TermTraits.LowerCase) == 0;
        return isName ? spelled : spelled.ToLowerInvariant();
    }

    private bool IsTelling(ulong hash)
    {
        var term = _index.Text.Dictionary.Find(TermHash.Key(hash));
        return term >= 0 && _index.Text.Dictionary.StoriesWith(term) <= _mostStories;
    }

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        foreach (var b in word)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
        }
        return true;
    }
}
