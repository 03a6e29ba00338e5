using System.Text;

namespace StaticArchive.Related;

/// <summary>
/// Walks over UTF-8 text and stops at each word: folded to lower case and to its stem, as a hash, with its place. HTML
/// tags are stepped over. Text in scripts without spaces yields overlapping pairs of characters in place of words.
/// </summary>
internal ref struct WordScanner
{
    private const int LongestWord = 64;
    private const int PrefixLetters = 7;

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<byte> _word;
    private readonly WordFolding _folding;
    private readonly ReadOnlySpan<int> _omittedLinks;
    private readonly ulong _seed;
    private readonly bool _isHtml;
    private int _at;
    private int _nextOmitted;
    private bool _inUnspaced;
    private int _length;
    private int _letters;
    private int _prefixLength;
    private int _possessive;
    private int _stemEnd;

    /// <param name="text">What to walk over.</param>
    /// <param name="isHtml">Whether tags and entities are to be told from text.</param>
    /// <param name="folding">How word forms are brought together.</param>
    /// <param name="seed">From <see cref="TermHash.Seed"/>.</param>
    /// <param name="word">Scratch memory of <see cref="ScratchLength"/> bytes.</param>
    /// <param name="omittedLinks">Byte offsets, ascending, within the tags of links whose text is not to be
    /// read.</param>
    public WordScanner(
        ReadOnlySpan<byte> text, bool isHtml, WordFolding folding, ulong seed, Span<byte> word,
        ReadOnlySpan<int> omittedLinks = default)
    {
        _text = text;
        _isHtml = isHtml;
        _folding = folding;
        _seed = seed;
        _word = word;
        _omittedLinks = omittedLinks;
    }

    public static int ScratchLength => LongestWord + Ascii.LongestRun;

    /// <summary>Byte offset at which the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Byte offset behind the word, less a possessive of English.</summary>
    public int End { get; private set; }

    public ulong Hash { get; private set; }

    /// <summary>Whether the word begins with a lower-case letter or a digit.</summary>
    public bool IsLowerCase { get; private set; }

    /// <summary>Whether a tag that ends a block (a paragraph, a heading, an item) stood before the word.</summary>
    public bool BeginsBlock { get; private set; }

    /// <summary>Goes on to the next word.</summary>
    public bool Next()
    {
        BeginsBlock = false;
        while (_at < _text.Length)
        {
            var b = _text[_at];
            if (b < 0x80)
            {
                if (Ascii.Fold(b) != 0)
                {
                    ReadWord();
                    if (_length > 0)
                        return true;
                    continue;
                }
                _inUnspaced = false;
                Step(b);
                continue;
            }
            if (StopAtWide())
                return true;
        }
        return false;
    }

    private void Step(byte b)
    {
        if (b == '<' && _isHtml)
            StepOverTag();
        else if (b == '&' && _isHtml)
            StepOverEntity();
        else
            _at++;
    }

    private bool StopAtWide()
    {
        Rune.DecodeFromUtf8(_text[_at..], out var rune, out var width);
        switch (CharacterClasses.Of(rune))
        {
            case CharacterClass.Unspaced:
                return ReadPair(width);
            case CharacterClass.Word:
                ReadWord();
                return _length > 0;
            default:
                _inUnspaced = false;
                _at += width;
                return false;
        }
    }

    private bool ReadPair(int width)
    {
        Start = _at;
        _at += width;
        End = _at;
        if (_at < _text.Length && _text[_at] >= 0x80)
        {
            Rune.DecodeFromUtf8(_text[_at..], out var next, out var nextWidth);
            if (CharacterClasses.Of(next) == CharacterClass.Unspaced)
                End = _at + nextWidth;
        }
        // The last character of a run stands in a pair already, unless it is the only one.
        if (End == _at && _inUnspaced)
            return false;
        _inUnspaced = true;
        IsLowerCase = true;
        Hash = TermHash.OfWord(_text[Start..End], _seed);
        return true;
    }

    private void ReadWord()
    {
        _inUnspaced = false;
        Begin();
        ReadAscii();
        while (
            _at < _text.Length && (_text[_at] < 0x80 ? _text[_at] == '\'' && StepOverApostrophe(1) : ReadWideLetter()))
            ReadAscii();
        if (_folding == WordFolding.English)
            FoldEnglish();
        else if (_letters > PrefixLetters)
            _length = _prefixLength;
        Hash = TermHash.OfWord(_word, _length, _seed);
    }

    private void ReadAscii()
    {
        var before = _length;
        var letters = 0;
        int run;
        do
        {
            run = Ascii.FoldRun(_text[_at..], _word[_length..]);
            _length = Math.Min(LongestWord, _length + run);
            _at += run;
            letters += run;
        }
        while (run == Ascii.LongestRun);
        if (_letters < PrefixLetters)
            _prefixLength = Math.Min(_length, before + PrefixLetters - _letters);
        _letters += letters;
        End = _at;
    }

    private void Begin()
    {
        Start = _at;
        _length = 0;
        _letters = 0;
        _possessive = -1;
        IsLowerCase = _text[_at] >= 0x80 || _text[_at] == Ascii.Fold(_text[_at]);
    }

    private bool ReadWideLetter()
    {
        Rune.DecodeFromUtf8(_text[_at..], out var rune, out var width);
        if (rune.Value == 0x2019)
            return StepOverApostrophe(width);
        if (CharacterClasses.Of(rune) != CharacterClass.Word)
            return false;
        var lower = Rune.ToLowerInvariant(rune);
        if (_length == 0)
            IsLowerCase = lower == rune;
        if (_length + 4 <= LongestWord)
            _length += lower.EncodeToUtf8(_word[_length..]);
        if (_letters++ < PrefixLetters)
            _prefixLength = _length;
        _at += width;
        End = _at;
        return true;
    }

    /// <summary>
    /// Within a word: in English it falls away (<c>O'Brien</c>) and remembers a possessive; elsewhere it parts words,
    /// and what stands before is dropped when it is an elided article (<c>l'enquête</c>).
    /// </summary>
    private bool StepOverApostrophe(int width)
    {
        if (_at + width >= _text.Length || !IsLetterAt(_at + width))
            return false;
        if (_folding == WordFolding.English)
        {
            _possessive = _length;
            _stemEnd = _at;
            _at += width;
            return true;
        }
        if (_letters > 2)
            return false;
        _at += width;
        Begin();
        return true;
    }

    private readonly bool IsLetterAt(int at)
    {
        if (_text[at] < 0x80)
            return Ascii.Fold(_text[at]) != 0;
        Rune.DecodeFromUtf8(_text[at..], out var rune, out _);
        return CharacterClasses.Of(rune) == CharacterClass.Word;
    }

    private void FoldEnglish()
    {
        if (_possessive >= 0 && _length == _possessive + 1 && _word[_possessive] == 's')
        {
            _length--;
            End = _stemEnd;
        }
        if (_length > 0 && _word[_length - 1] == 's')
            _length = EnglishStemmer.Stem(_word[.._length]);
    }

    private void StepOverTag()
    {
        var tag = HtmlTags.TagAt(_text[_at..]);
        if (HtmlTags.IsBlock(HtmlTags.NameOf(tag)))
            BeginsBlock = true;
        _at += tag.Length;
        while (_nextOmitted < _omittedLinks.Length && _omittedLinks[_nextOmitted] < _at)
        {
            if (_omittedLinks[_nextOmitted++] >= _at - tag.Length)
                StepOverLinkText();
        }
    }

    private void StepOverLinkText()
    {
        var end = _text[_at..].IndexOf("</a"u8);
        _at = end < 0 ? _text.Length : _at + end;
    }

    private void StepOverEntity()
    {
        var rest = _text.Slice(_at, Math.Min(10, _text.Length - _at));
        var end = rest.IndexOf((byte)';');
        _at += end < 0 ? 1 : end + 1;
    }
}
