using System.Runtime.InteropServices;

namespace StaticArchive.Related.Explanation;

/// <summary>Finds the names in a story: runs of words with capital letters, whole ("Catherine De Bolle"), less what a
/// sentence begins with, forms of address and ordinary words. Code, tables, headings and captions are not read. One per
/// worker.</summary>
internal sealed class NameReader
{
    private const int MaxWords = 6;
    private const int MinLength = 3;
    private const int MaxDigits = 3;
    private const int MinTitleWords = 4;
    private const int TitleCapitals = 5;

    private readonly List<NameWord> _run = [];
    private readonly List<NameUse> _block = [];
    private readonly List<NameUse> _names = [];
    private readonly HashSet<ulong> _headline = [];
    private readonly HashSet<ulong> _parts = [];
    private WordList _words = null!;
    private DocumentText _text = null!;
    private int _connectors;
    private int _capitals;
    private int _others;
    private bool _inHeadline;
    private int _link;
    private int _tornAt;

    /// <summary>The names of a story by key, each once; valid until the next call.</summary>
    /// <param name="text">The story's text.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="withLinkTexts">False leaves out the texts of links to other stories.</param>
    public List<NameUse> Read(DocumentText text, WordList words, bool withLinkTexts = true)
    {
        (_text, _words, _link, _tornAt) = (text, words, 0, -1);
        _names.Clear();
        _headline.Clear();
        _parts.Clear();
        _inHeadline = true;
        ReadPart(0, text.HeadlineEnd);
        EndBlock();
        ReadPart(text.StandfirstStart, text.StandfirstEnd);
        EndBlock();
        _inHeadline = false;
        foreach (var (start, end, kind, beginsBlock) in text.Segments)
        {
            if (beginsBlock)
                EndBlock();
            if (kind is TextKind.Prose or TextKind.Quote or TextKind.Note)
                ReadAround(start, end, withLinkTexts);
            else
                EndRun();
            if (kind == TextKind.Code)
                ReadCode(start, end);
        }
        EndBlock();
        return Merged();
    }

    private void ReadCode(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var from = at;
            while (at < end && (char.IsLetterOrDigit(_text.Text[at]) || _text.Text[at] == '_'))
                at++;
            if (at > from && char.IsUpper(_text.Text[from]))
                _parts.Add(TermHash.OfWord(MemoryMarshal.AsBytes(_text.Text[from..at]), 0));
        }
    }

    // A link's text may be a headline of another story, whose first word has a capital letter for that.
    private void ReadAround(int start, int end, bool withLinkTexts)
    {
        var links = _text.Links;
        for (; _link < links.Count && links[_link].Start < end; _link++)
        {
            var from = Math.Max(start, links[_link].Start);
            var to = Math.Min(end, Math.Max(start, links[_link].End));
            ReadPart(start, from);
            EndRunAt(from);
            if (withLinkTexts)
                ReadPart(from, to, isTitle: _text.Text[from..to].Contains(' '));
            EndRunAt(to);
            start = to;
        }
        ReadPart(start, end);
    }

    private void ReadPart(int start, int end, bool isTitle = false)
    {
        var walk = new WordWalk(_text.Text, start, end, isTitle || WordWalk.IsSentenceStart(_text.Text[..start]));
        while (walk.Next())
        {
            if (walk.Breaks)
                EndRun();
            Add(new NameWord(walk.Start, walk.End, TraitsOf(walk), HashOf(walk), walk.BeginsSentence));
        }
    }

    private ulong HashOf(in WordWalk walk) =>
        TermHash.OfWord(MemoryMarshal.AsBytes(_text.Text[walk.Start..walk.End]), 0);

    private WordTraits TraitsOf(in WordWalk walk)
    {
        var word = _text.Text[walk.Start..walk.End];
        if (walk.IsCode)
            return WordTraits.Code;
        var shape = NameShape.Of(word);
        if ((shape & WordTraits.Capital) == 0)
            return NameShape.IsConnector(word, _words.HasCapitalNouns) ? WordTraits.Connector : WordTraits.None;
        return shape | _words.TraitsOf(word)
            | (walk.IsContraction ? WordTraits.Function : WordTraits.None)
            | (walk.IsPossessive ? WordTraits.Possessive : WordTraits.None);
    }

    private void Add(in NameWord word)
    {
        if (_inHeadline)
            _headline.Add(word.Hash);
        if (word.Is(WordTraits.Capital))
        {
            _capitals++;
            _connectors = 0;
            _run.Add(word);
            return;
        }
        _others += NameShape.IsMinor(_text.Text[word.Start..word.End]) ? 0 : 1;
        if (word.Is(WordTraits.Connector) && _run.Count > 0 && _connectors < 2)
        {
            _connectors++;
            _run.Add(word);
            return;
        }
        EndRun();
    }

    private void EndBlock()
    {
        EndRun();
        // Where nearly all words but the least have a capital letter, it is a title or a list of names that say nothing
        // of the story.
        if (_capitals + _others < MinTitleWords || _others * TitleCapitals > _capitals)
            _names.AddRange(_block);
        _block.Clear();
        _capitals = _others = 0;
    }

    // A name that goes on where a link begins or ends is torn there: neither half is a name.
    private void EndRunAt(int border)
    {
        var text = _text.Text;
        var next = border;
        while (next < text.Length && text[next] == ' ')
            next++;
        var goesOn = _run.Count > 0 && next < text.Length && char.IsUpper(text[next])
            && text[_run[^1].End..border].Trim(' ').IsEmpty;
        if (goesOn)
            _run.Clear();
        EndRun();
        _tornAt = goesOn ? next : -1;
    }

    private void EndRun()
    {
        if (_run.Count > 0 && _run[0].Start != _tornAt)
            TakeName(CollectionsMarshal.AsSpan(_run));
        _run.Clear();
        _connectors = 0;
    }

    private void TakeName(ReadOnlySpan<NameWord> run)
    {
        var beginsSentence = run[0].BeginsSentence;
        var first = 0;
        if (beginsSentence && run[0].Is(WordTraits.Function))
            first++;
        while (first < run.Length && run[first].Is(WordTraits.Title | WordTraits.Connector))
            first++;
        var last = run.Length;
        while (last > first && run[last - 1].Is(WordTraits.Connector))
            last--;
        var name = run[first..last];
        beginsSentence &= first == 0;
        if (name.IsEmpty || !IsName(name))
            return;
        // An ordinary word that a sentence begins with may be part of the name or not.
        if (beginsSentence && name[0].Is(WordTraits.Stop | WordTraits.Common | WordTraits.Office | WordTraits.People))
            return;
        var traits = beginsSentence ? NameTraits.None : NameTraits.Certain;
        var isInHeadline = true;
        foreach (var word in name)
            isInHeadline &= word.Is(WordTraits.Connector) || _headline.Contains(word.Hash);
        traits |= isInHeadline ? NameTraits.Headline : NameTraits.None;
        traits |= name.Length == 1 ? NameTraits.Single : NameTraits.None;
        traits |= name.Length == 1 && name[0].Is(WordTraits.Distinctive) ? NameTraits.Distinctive : NameTraits.None;
        _block.Add(new NameUse(KeyOf(name), name[0].Start, (ushort)(name[^1].End - name[0].Start), traits));
    }

    private bool IsName(ReadOnlySpan<NameWord> name)
    {
        const WordTraits ordinary = WordTraits.Stop | WordTraits.Office | WordTraits.People | WordTraits.Title
            | WordTraits.Connector | WordTraits.Number;
        if (name.Length == 1)
            return IsSingleName(name[0]);
        // "Poor Man's DI" is one name, "Europol's Catherine De Bolle" are two: what is before the possessive is left
        // out.
        if (
            name[0].Is(WordTraits.Function | WordTraits.Number)
            || name[^1].Is(WordTraits.Function | WordTraits.Possessive))
            return false;
        // "Ihren Quellcode" is an ordinary noun behind an ordinary word.
        if (_words.HasCapitalNouns && name.Length == 2 && name[0].Is(WordTraits.Stop | WordTraits.Common)
            && !name[1].Is(WordTraits.Distinctive))
            return false;
        var (words, isOrdinary, isShouted) = (0, true, true);
        foreach (var word in name)
        {
            if (word.Is(WordTraits.Date))
                return false;
            words += word.Is(WordTraits.Connector) ? 0 : 1;
            isOrdinary &= word.Is(name[^1].Is(WordTraits.Number) ? ordinary | WordTraits.Common : ordinary);
            isShouted &= word.Is(WordTraits.Capitals | WordTraits.Connector | WordTraits.Number);
            if (word.Is(WordTraits.Distinctive) || !word.Is(WordTraits.Common))
                _parts.Add(word.Hash);
        }
        return words <= MaxWords && !isOrdinary && !(isShouted && words > 2);
    }

    private bool IsSingleName(in NameWord word)
    {
        const WordTraits ordinary = WordTraits.Stop | WordTraits.Common | WordTraits.Date | WordTraits.People
            | WordTraits.Title | WordTraits.Office | WordTraits.Number;
        return word.End - word.Start >= MinLength
            && !word.Is(ordinary)
            && (word.Is(WordTraits.Distinctive) || !_words.HasCapitalNouns)
            && NameShape.Digits(_text.Text[word.Start..word.End]) <= MaxDigits;
    }

    private static ulong KeyOf(ReadOnlySpan<NameWord> name)
    {
        var key = name[0].Hash;
        foreach (var word in name[1..])
            key = TermHash.OfPhrase(key, word.Hash);
        return key;
    }

    private List<NameUse> Merged()
    {
        _names.Sort(
            (left, right) => left.Key != right.Key ? left.Key.CompareTo(right.Key) : left.Start.CompareTo(right.Start));
        var count = 0;
        for (var i = 0; i < _names.Count; i++)
        {
            var name = _names[i];
            if (count > 0 && _names[count - 1].Key == name.Key)
            {
                var traits = _names[count - 1].Traits | name.Traits | NameTraits.Repeated;
                _names[count - 1] = _names[count - 1] with { Traits = traits };
                continue;
            }
            var isPart = (name.Traits & NameTraits.Single) != 0 && _parts.Contains(name.Key);
            _names[count++] = name with { Traits = name.Traits | (isPart ? NameTraits.PartOfLonger : NameTraits.None) };
        }
        _names.RemoveRange(count, _names.Count - count);
        return _names;
    }
}
