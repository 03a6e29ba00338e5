namespace StaticArchive.Related.Explanation;

/// <summary>Tells whether a text holds a name whole: not as a part of a longer word or name, wherever links and marks
/// are in it. Scratch memory is reused; one per worker.</summary>
internal sealed class WholeNames
{
    private readonly DocumentText _text = new();
    private char[] _ownText = [];
    private char[] _otherText = [];
    private (Story? Story, int Length) _own;
    private (Story? Story, int Length) _other;

    /// <summary>Whether both stories hold it, and neither writes it as an ordinary word. The first story's text is
    /// kept for the next call.</summary>
    public bool AreIn(Story story, Story other, string name)
    {
        Read(story, ref _own, ref _ownText);
        Read(other, ref _other, ref _otherText);
        ReadOnlySpan<char> own = _ownText.AsSpan(0, _own.Length);
        ReadOnlySpan<char> others = _otherText.AsSpan(0, _other.Length);
        return IsIn(own, name) && IsIn(others, name) && !IsOrdinary(own, name) && !IsOrdinary(others, name);
    }

    // What is not prose is blanked out; lines of one paragraph are one text.
    private void Read(Story story, ref (Story? Story, int Length) read, ref char[] text)
    {
        if (ReferenceEquals(read.Story, story))
            return;
        _text.Read(story);
        var all = _text.Text;
        if (text.Length < all.Length)
            text = new char[all.Length * 2];
        text.AsSpan(0, all.Length).Fill('\n');
        all[.._text.StandfirstEnd].CopyTo(text);
        foreach (var (start, end, kind, _) in _text.Segments)
        {
            if (kind is TextKind.Prose or TextKind.Quote or TextKind.Note)
                all[start..end].Replace(text.AsSpan(start, end - start), '\n', ' ');
        }
        read = (story, all.Length);
    }

    /// <summary>Whether it is one word, which the text also writes without its capital letter.</summary>
    public static bool IsOrdinary(ReadOnlySpan<char> text, string name) =>
        char.IsUpper(name[0]) && name.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0
        && IsIn(text, char.ToLowerInvariant(name[0]) + name[1..]);

    private static bool IsIn(ReadOnlySpan<char> text, string name)
    {
        for (var from = 0; ; from++)
        {
            var found = text[from..].IndexOf(name, StringComparison.Ordinal);
            if (found < 0)
                return false;
            from += found;
            if (!IsContinuedBefore(text[..from]) && !IsContinuedAfter(text[(from + name.Length)..]))
                return true;
        }
    }

    private static bool IsContinuedBefore(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || before[^1] != ' ')
            return !before.IsEmpty && IsOfWord(before[^1]);
        var word = LastWord(before.TrimEnd(' '));
        var earlier = LastWord(before.TrimEnd(' ')[..^word.Length].TrimEnd(' '));
        // A sentence begins with a capital letter in any case.
        return IsName(word) && char.IsLetter(word[^1]) && !IsContraction(word)
            && !earlier.IsEmpty && char.IsLetterOrDigit(earlier[^1]);
    }

    private static bool IsContinuedAfter(ReadOnlySpan<char> after)
    {
        if (after.IsEmpty || after[0] != ' ')
            return !after.IsEmpty && IsOfWord(after[0]);
        after = after.TrimStart(' ');
        var end = after.IndexOfAny(' ', '\n');
        return IsName(end < 0 ? after : after[..end]);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOfAny(' ', '\n') + 1)..];

    private static bool IsName(ReadOnlySpan<char> word) =>
        word.Length > 1 && char.IsUpper(word[0])
        && word is not ("The" or "And" or "But" or "In" or "On" or "Mr" or "Mrs");

    private static bool IsContraction(ReadOnlySpan<char> word) =>
        word.LastIndexOfAny('\'', '’') is > 0 and var apostrophe
        && word[(apostrophe + 1)..] is "s" or "t" or "ll" or "ve" or "re" or "d" or "m";

    private static bool IsOfWord(char c) => char.IsUpper(c) || char.IsLower(c) || char.IsDigit(c);
}
