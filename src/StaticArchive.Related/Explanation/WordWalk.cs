using System.Buffers;

namespace StaticArchive.Related.Explanation;

/// <summary>Walks over the words of a text that puts spaces between them, and over what parts them.</summary>
internal ref struct WordWalk(ReadOnlySpan<char> text, int start, int end, bool beginsSentence)
{
    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("/\\@=_{}<>|~$*^`");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…:。؟।");
    private static readonly SearchValues<char> Parting = SearchValues.Create("[]()（）［］【】《》〈〉「」『』。、，；：！？;");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'“”„‘«»‹›「」『』");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at = start;
    private bool _breaks = true;
    private bool _beginsSentence = beginsSentence;

    /// <summary>Where the word begins, less an elided article.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, less a possessive.</summary>
    public int End { get; private set; }

    /// <summary>Whether more than a space is between it and the word before it.</summary>
    public bool Breaks { get; private set; }

    public bool BeginsSentence { get; private set; }

    /// <summary>Whether it is an address, a path or the like.</summary>
    public bool IsCode { get; private set; }

    /// <summary>Whether a possessive, <c>’s</c>, is cut off.</summary>
    public bool IsPossessive { get; private set; }

    /// <summary>Whether it is a contraction such as <c>it’ll</c> or <c>c’est</c>.</summary>
    public bool IsContraction { get; private set; }

    /// <summary>Whether a sentence begins behind this text.</summary>
    public static bool IsSentenceStart(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        return before.IsEmpty || before[^1] == '\n' || SentenceEnds.Contains(before[^1]) || Quotes.Contains(before[^1]);
    }

    /// <summary>Goes on to the next word.</summary>
    public bool Next()
    {
        while (true)
        {
            while (_at < end && char.IsWhiteSpace(_text[_at]))
                _at++;
            if (_at >= end)
                return false;
            var from = _at;
            while (_at < end && !char.IsWhiteSpace(_text[_at]) && (_at == from || !Parting.Contains(_text[_at])))
                _at++;
            while (_at < end && Parting.Contains(_text[_at]))
                _at++;
            if (Take(from, _at))
                return true;
        }
    }

    private bool Take(int from, int to)
    {
        var (first, last) = (from, to);
        while (first < last && !IsWordChar(_text[first]) && !IsDotOfName(first, last))
            first++;
        while (last > first && !IsWordChar(_text[last - 1]) && !IsWordSign(last - 1, first))
            last--;
        var before = _text[from..first];
        if (before.Length > 0 && before is not "&")
            _breaks = true;
        if (before.ContainsAny(Quotes) || (first == last && before.ContainsAny("—–-•")))
            _beginsSentence = true;
        if (first == last && before is not "&")
            return false;
        (Start, End) = first == last ? (from, to) : (first, last);
        Breaks = _breaks;
        BeginsSentence = _beginsSentence;
        _breaks = _beginsSentence = false;
        Look(_text[Start..End]);
        Close(_text[last..to]);
        return true;
    }

    // .NET
    private readonly bool IsDotOfName(int at, int last) =>
        _text[at] == '.' && at + 2 < last && char.IsUpper(_text[at + 1]) && char.IsUpper(_text[at + 2]);

    // C# and C++.
    private readonly bool IsWordSign(int at, int first) => _text[at] is '#' or '+' && at > first;

    private void Look(ReadOnlySpan<char> word)
    {
        IsCode = word.ContainsAny(CodeSigns);
        IsContraction = IsPossessive = false;
        if (word is [.., '\'' or '’', 's' or 'S'])
        {
            End -= 2;
            IsPossessive = true;
            _breaks = true;
            return;
        }
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe < 0)
            return;
        var tail = word[(apostrophe + 1)..];
        if (tail is "t" or "ll" or "ve" or "re" or "d" or "m" or "T" or "LL" or "VE" or "RE" or "D" or "M")
        {
            IsContraction = true;
        }
        else if (apostrophe <= 2 && !tail.IsEmpty && char.IsLower(tail[0]))
        {
            IsContraction = true;
        }
        else if (char.IsLower(word[0]) && apostrophe <= 4)
        {
            // "Conseil d’État" is one name.
            Breaks |= word[..apostrophe] is not "d";
            Start += apostrophe + 1;
        }
    }

    private void Close(ReadOnlySpan<char> after)
    {
        if (after.IsEmpty)
            return;
        if (after is "." && IsAbbreviation(_text[Start..End]))
            return;
        _breaks = true;
        _beginsSentence |= after.ContainsAny(SentenceEnds);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsLetter(word[0])) || (word.Length == 3 && word[1] == '.' && char.IsLetter(word[2]))
        || word is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "No" or "Jr" or "Sr" or "Prof" or "Gen" or "Sen" or "Rep"
            or "Gov" or "Lt" or "Col" or "Sgt" or "Det" or "Insp" or "Inc" or "Ltd" or "Co" or "vs" or "etc";

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}

/// <summary>What is known of a word that may be part of a name.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Begins with a capital letter, or is written like one that does (<c>iPhone</c>, <c>18F</c>).</summary>
    Capital = 1,

    /// <summary>Its letters alone say that it is a name: <c>EncroChat</c>, <c>NATO</c>, <c>18F</c>.</summary>
    Distinctive = 1 << 1,

    /// <summary>A stop word: a function word, or a word as usual as they are.</summary>
    Stop = 1 << 2,

    /// <summary>Among the most frequent words of the language.</summary>
    Common = 1 << 3,

    /// <summary>A month or a day of the week.</summary>
    Date = 1 << 4,

    /// <summary>A nationality.</summary>
    People = 1 << 5,

    /// <summary>A form of address.</summary>
    Title = 1 << 6,

    /// <summary>A word of office.</summary>
    Office = 1 << 7,

    /// <summary>Digits.</summary>
    Number = 1 << 8,

    /// <summary>May be in the middle of a name: <c>of</c>, <c>de</c>, <c>van</c>.</summary>
    Connector = 1 << 9,

    /// <summary>An address, a path, an identifier of code.</summary>
    Code = 1 << 10,

    /// <summary>All letters are capitals.</summary>
    Capitals = 1 << 11,

    /// <summary>An article, a pronoun, a preposition, a conjunction, an auxiliary verb, a contraction.</summary>
    Function = 1 << 12,

    /// <summary>A possessive is cut off.</summary>
    Possessive = 1 << 13,
}
