using System.Runtime.InteropServices;

namespace StaticArchive.Related.Terms;

/// <summary>Reads the terms of a story, words and phrases of two words, from its one text. Words are those of
/// <see cref="WordReader"/>, folded; English ones are cut to their stem. Scratch memory is reused; one per
/// worker.</summary>
internal sealed class StoryTokenizer(TextOptions reading)
{
    /// <summary>Of languages other than English the first seven letters of a word: this does for inflected languages
    /// nearly what a stemmer for each would (McNamee and Mayfield 2004).</summary>
    private const int PrefixLength = 7;

    private readonly TermTable _table = new();
    private readonly DocumentText _text = new();
    private readonly List<uint> _headline = [];
    private readonly char[] _word = new char[WordReader.MaxLength * 2];
    private readonly char[] _stem = new char[WordReader.MaxLength * 2];
    private LanguageGroup _language = null!;
    private CommonWords _common = CommonWords.None;
    private ulong _previous;
    private int _gap;

    /// <summary>The words of the headline of the story last read, each once, without numbers.</summary>
    public uint[] Headline => [.. _headline];

    /// <summary>The story's terms by key.</summary>
    /// <param name="story">The story.</param>
    /// <param name="language">The group of its language.</param>
    /// <param name="common">Words that are not terms, nor part of phrases.</param>
    public ArraySegment<StoryTerm> Read(Story story, LanguageGroup language, CommonWords common)
    {
        (_language, _common) = (language, common);
        _text.Read(story);
        _headline.Clear();
        BreakPhrase();
        Read(0, _text.HeadlineEnd, reading.HeadlineCount, isHeadline: true);
        BreakPhrase();
        Read(_text.StandfirstStart, _text.StandfirstEnd, 1);
        var link = 0;
        foreach (var (start, end, _, beginsBlock) in _text.Segments)
        {
            if (beginsBlock)
                BreakPhrase();
            if (reading.LinkTexts)
                Read(start, end, 1);
            else
                ReadAroundLinks(start, end, ref link);
        }
        return _table.TakeSorted();
    }

    private void ReadAroundLinks(int start, int end, ref int link)
    {
        var links = _text.Links;
        for (; link < links.Count && links[link].Start < end; link++)
        {
            Read(start, Math.Max(start, links[link].Start), 1);
            start = Math.Max(start, Math.Min(end, links[link].End));
            if (links[link].End > end)
                break;
        }
        Read(start, end, 1);
    }

    private void BreakPhrase() => _gap = CommonWords.WidestGap + 1;

    private void Read(int start, int end, int count, bool isHeadline = false)
    {
        var text = _text.Text[start..end];
        for (var words = new WordReader(text, _word); words.Read();)
        {
            if (words.IsPair || !IsHangul(words.Word))
            {
                Add(StemOf(words, text), count, isHeadline);
                continue;
            }
            // Korean glues particles to its words; pairs of syllables are the same with and without them.
            for (var at = 0; at < Math.Max(1, words.Word.Length - 1); at++)
                Add(words.Word.Slice(at, Math.Min(2, words.Word.Length - at)), count, isHeadline);
        }
    }

    private void Add(ReadOnlySpan<char> word, int count, bool isHeadline)
    {
        var hash = TermHash.OfWord(MemoryMarshal.AsBytes(word), _language.Seed);
        var key = TermHash.Key(hash);
        if (_common.Contains(key))
        {
            _gap++;
            return;
        }
        _table.Add(key, count);
        if (isHeadline && !char.IsAsciiDigit(word[0]) && !_headline.Contains(key))
            _headline.Add(key);
        if (reading.Phrases && _gap <= CommonWords.WidestGap)
            _table.Add(TermHash.Key(TermHash.OfPhrase(_previous, hash)), count);
        (_previous, _gap) = (hash, 0);
    }

    private ReadOnlySpan<char> StemOf(in WordReader words, ReadOnlySpan<char> text)
    {
        var word = words.Word;
        if (words.IsPair)
            return word;
        if (!_language.IsEnglish && ElisionOf(text[words.Start..]) is var elided && elided < word.Length)
            word = word[elided..];
        if (!words.IsAscii)
            word = Folding.Fold(word.ToString());
        return _language.IsEnglish ? EnglishStem.Of(word, _stem)
            : word.Length > PrefixLength ? word[..PrefixLength] : word;
    }

    // An article that a word has swallowed: l'enquête, qu'elle.
    private static int ElisionOf(ReadOnlySpan<char> text)
    {
        for (var length = 1; length <= 2 && length < text.Length; length++)
        {
            if (text[length] is '\'' or '’')
                return length;
        }
        return 0;
    }

    private static bool IsHangul(ReadOnlySpan<char> word) => word[0] is >= '\uac00' and <= '\ud7a3';
}

/// <summary>A word or phrase of one story, first by its key and then, when all stories are read, by its
/// number.</summary>
/// <param name="Key">From <see cref="TermHash.Key"/>; once numbered, see <see cref="TermDictionary.NumberOf"/>.</param>
/// <param name="LogDocumentFrequency">Once numbered, how common it is; see
/// <see cref="Vectors.LogDocumentFrequency"/>.</param>
/// <param name="Count">How often, words of the headline several times; 255 stands for any more, 0 for a term that no
/// other story has.</param>
internal record struct StoryTerm(uint Key, ushort LogDocumentFrequency, byte Count);
