namespace StaticArchive.Text.Words;

/// <summary>Finds compounds among the words that a <see cref="WordReader"/> reads: parts with hyphens between
/// (<c>Covid-19</c>), digits in groups (<c>1,000,000</c>), initials (<c>U.S.</c>), and words with a mark of their own
/// (<c>C++</c>, <c>C#</c>, <c>.NET</c>). <c>theme/assets/search/words.js</c> finds the same.</summary>
internal sealed class CompoundReader
{
    private const int MaxParts = 4;
    private const int MaxLength = 30;
    private const int MaxMarkedLength = 10;

    private readonly List<(int Start, int End)> _linked = [];
    private int _lastEnd = -1;

    /// <summary>Those found so far, in the order of their last words.</summary>
    public List<Compound> Found { get; } = [];

    /// <summary>Takes the next word of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where the word ends, without a possessive <c>'s</c>.</param>
    public void Add(ReadOnlySpan<char> text, int start, int end)
    {
        if (_lastEnd >= 0 && (start - _lastEnd != 1 || !IsLink(text[_lastEnd])))
            Finish(text);
        AddMarked(text, start, end);
        _linked.Add((start, end));
        _lastEnd = end;
    }

    /// <summary>Ends a text; the next word is of another one.</summary>
    public void Finish(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < _linked.Count - 1;)
            i += Math.Max(1, AddGroups(text, i) | AddInitials(text, i) | AddHyphenated(text, i));
        _linked.Clear();
        _lastEnd = -1;
    }

    private static bool IsLink(char c) => IsHyphen(c) || IsApostrophe(c) || IsGroupMark(c);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static bool IsGroupMark(char c) =>
        c is ',' or '.' or '\u00a0' or '\u2009' or '\u202f' || IsApostrophe(c);

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    // C++ and C#, .NET: a mark behind short words, a full stop before a word that follows a space.
    private void AddMarked(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && text[start - 1] == '.' && char.IsLetter(text[start])
            && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] is '(' or '"' or '“' or '/'))
            Put("." + Plain(text[start..end]));
        if (end == text.Length || text[end] is not ('+' or '#') || end - start > MaxMarkedLength)
            return;
        var mark = text[end] == '#' ? "#" : text[end..].StartsWith("++") ? "++" : "";
        if (mark.Length > 0 && (end + mark.Length == text.Length || !char.IsLetterOrDigit(text[end + mark.Length])))
            Put(Plain(text[start..end]) + mark);
    }

    // 1,000,000: one to three digits, then groups of three with the same mark between.
    private int AddGroups(ReadOnlySpan<char> text, int first)
    {
        var mark = MarkBehind(text, first);
        if (!IsGroupMark(mark) || !IsNumber(Part(text, first)) || Part(text, first).Length > 3)
            return 0;
        var next = first + 1;
        while (next < _linked.Count && MarkBehind(text, next - 1) == mark && IsNumber(Part(text, next)))
        {
            if (Part(text, next++).Length != 3)
                return next - first;
        }
        if (next - first > 1)
            PutJoined(text, first, next);
        return next - first > 1 ? next - first : 0;
    }

    private int AddInitials(ReadOnlySpan<char> text, int first)
    {
        var next = first;
        while (next < _linked.Count && IsInitial(Part(text, next))
            && (next == first || MarkBehind(text, next - 1) == '.'))
            next++;
        if (next - first < 2)
            return 0;
        PutJoined(text, first, next, isInitials: true);
        return next - first;
    }

    // Dates and ranges of numbers are none.
    private int AddHyphenated(ReadOnlySpan<char> text, int first)
    {
        var next = first + 1;
        var isAllNumbers = IsNumber(Part(text, first));
        while (next < _linked.Count && MarkBehind(text, next - 1) is var mark && (IsHyphen(mark) || IsApostrophe(mark)))
            isAllNumbers &= IsNumber(Part(text, next++));
        if (next - first < 2)
            return 0;
        if (!isAllNumbers && next - first <= MaxParts && _linked[next - 1].End - _linked[first].Start <= MaxLength)
            PutJoined(text, first, next);
        return next - first;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsLetter(word[0]);

    private ReadOnlySpan<char> Part(ReadOnlySpan<char> text, int part) =>
        text[_linked[part].Start.._linked[part].End];

    private char MarkBehind(ReadOnlySpan<char> text, int part) =>
        part + 1 < _linked.Count ? text[_linked[part].End] : ' ';

    private void PutJoined(ReadOnlySpan<char> text, int first, int next, bool isInitials = false)
    {
        var joined = new StringBuilder();
        for (var part = first; part < next; part++)
            joined.Append(Plain(Part(text, part)));
        Put(joined.ToString(), isInitials);
    }

    private void Put(string word, bool isInitials = false) => Found.Add(new Compound(word, isInitials));

    // As WordReader reads a word.
    private static string Plain(ReadOnlySpan<char> part)
    {
        Span<char> room = stackalloc char[64];
        var reader = new WordReader(part, room);
        return !reader.Read() ? "" : reader.IsAscii ? reader.Word.ToString() : Folding.Fold(reader.Word.ToString());
    }
}

/// <summary>A spelling that readers search for although the text writes it with marks: <c>covid19</c> for
/// <c>Covid-19</c>.</summary>
/// <param name="Word">Lower-case and folded.</param>
/// <param name="IsInitials">Whether the text has letters with full stops, as in <c>U.S.</c></param>
internal readonly record struct Compound(string Word, bool IsInitials);
