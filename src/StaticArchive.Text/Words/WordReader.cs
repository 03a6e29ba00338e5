using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticArchive.Text.Words;

/// <summary>Reads a text word by word, without allocating. A word is a run of letters, digits and their combining marks
/// (so that Devanagari is not torn), lower-case; apostrophes in it are dropped, a possessive <c>'s</c> with them. An
/// elided word is a word of its own (<c>l'été</c>). Scripts that are written without spaces (Chinese, Japanese, Thai,
/// Lao, Khmer, Burmese) give every two neighbouring letters as a word.</summary>
internal ref struct WordReader
{
    /// <summary>Longer words are cut: they are identifiers and addresses that nobody types in full.</summary>
    public const int MaxLength = 40;

    private const int Lane = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _at;
    private bool _insideRun;

    /// <param name="text">What to read.</param>
    /// <param name="buffer">Where words are put; 64 characters or more.</param>
    public WordReader(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
    }

    /// <summary>The word just read; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends in the text, without a possessive <c>'s</c>.</summary>
    public int End { get; private set; }

    /// <summary>Where in the word the last apostrophe was, at its end for a possessive <c>'s</c>; -1 where there is
    /// none.</summary>
    public int Apostrophe { get; private set; }

    /// <summary>Whether the word is all of ASCII, which needs no folding.</summary>
    public bool IsAscii { get; private set; }

    /// <summary>Whether the word is a pair of neighbouring letters of a script without spaces.</summary>
    public bool IsPair { get; private set; }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Read() => ReadShort() || ReadAny();

    // Nearly all words of most archives are short, all of ASCII, and end where ASCII goes on without an apostrophe:
    // sixteen characters are looked at at once. Takes a third of the time of the loops below. Whatever else comes is
    // left to them.
    private bool ReadShort()
    {
        while (_at <= _text.Length - Lane)
        {
            if (_text[_at] is < 'A' and not (>= '0' and <= '9'))
            {
                _at++;
                _insideRun = false;
                continue;
            }
            var next = MemoryMarshal.Cast<char, ushort>(_text.Slice(_at, Lane));
            var bytes = Vector128.NarrowWithSaturation(Vector128.Create(next), Vector128.Create(next[8..]));
            var lower = bytes | Vector128.Create((byte)0x20);
            var letters = Vector128.LessThan(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)26))
                | Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            // A bit a character. All but a run of letters and digits that begins and ends here is for others.
            var bits = letters.ExtractMostSignificantBits();
            if ((bits & 1) == 0 || bits == ushort.MaxValue)
                return false;
            var length = BitOperations.TrailingZeroCount(~bits);
            if (_text[_at + length] is '\'' or >= '\u0080')
                return false;
            var (low, high) = Vector128.Widen(lower);
            var word = MemoryMarshal.Cast<char, ushort>(_buffer);
            low.CopyTo(word);
            high.CopyTo(word[8..]);
            Start = _at;
            _at += length;
            End = _at;
            _insideRun = false;
            IsAscii = true;
            IsPair = false;
            Apostrophe = -1;
            Word = _buffer[..length];
            return true;
        }
        return false;
    }

    private bool ReadAny()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                _insideRun = false;
                ReadSpaced();
                return true;
            }
            if (c < 128)
            {
                _at++;
                _insideRun = false;
                continue;
            }
            switch (Letters.KindAt(_text, _at, out var length))
            {
                case LetterKind.Spaced:
                    _insideRun = false;
                    ReadSpaced();
                    return true;
                case LetterKind.Unspaced when ReadUnspaced():
                    return true;
                case LetterKind.Unspaced:
                    break;
                default:
                    _insideRun = false;
                    _at += length;
                    break;
            }
        }
        return false;
    }

    private void ReadSpaced()
    {
        Start = _at;
        IsAscii = true;
        IsPair = false;
        var length = 0;
        var apostrophe = -1;
        while (true)
        {
            ReadAscii(ref length);
            if (_at == _text.Length)
                break;
            var c = _text[_at];
            if (c is '\'' or '\u2019')
            {
                if (_at + 1 == _text.Length || !Letters.IsSpacedLetter(_text, _at + 1))
                    break;
                if (apostrophe < 0 && Elision.Is(_buffer[..length], _text[_at + 1]))
                    break;
                apostrophe = length;
                _at++;
            }
            else if (c < 128 || !PutOther(ref length))
            {
                break;
            }
        }
        var isPossessive = length == apostrophe + 1 && apostrophe > 0 && _buffer[apostrophe] == 's';
        End = isPossessive ? _at - 2 : _at;
        if (isPossessive)
            length = apostrophe;
        Apostrophe = length <= MaxLength ? apostrophe : -1;
        Word = _buffer[..Math.Min(length, MaxLength)];
    }

    // Most words of most archives end here, so this is the loop that the speed of reading is made of.
    private void ReadAscii(ref int length)
    {
        var text = _text[_at..];
        var rest = _buffer[length..];
        var i = 0;
        for (; i < text.Length && i < rest.Length; i++)
        {
            var c = text[i];
            var lower = (char)(c | 0x20);
            if (lower is >= 'a' and <= 'z')
                rest[i] = lower;
            else if (c is >= '0' and <= '9')
                rest[i] = c;
            else
                break;
        }
        _at += i;
        length += i;
        while (length == _buffer.Length && _at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]))
            _at++;
    }

    private bool PutOther(ref int length)
    {
        if (Letters.KindAt(_text, _at, out var size) is LetterKind.None or LetterKind.Unspaced)
            return false;
        IsAscii = false;
        if (size == 2 && Rune.TryCreate(_text[_at], _text[_at + 1], out var rune))
        {
            Span<char> lower = stackalloc char[2];
            Rune.ToLowerInvariant(rune).EncodeToUtf16(lower);
            Put(lower[0], ref length);
            Put(lower[1], ref length);
        }
        else
        {
            // The dotted capital I has no lower-case letter of its own outside Turkish.
            Put(_text[_at] == '\u0130' ? 'i' : char.ToLowerInvariant(_text[_at]), ref length);
        }
        _at += size;
        return true;
    }

    private readonly void Put(char c, ref int length)
    {
        if (length < _buffer.Length)
            _buffer[length++] = c;
    }

    // A letter alone is a word only where it has no neighbour.
    private bool ReadUnspaced()
    {
        var first = Letters.UnspacedLength(_text, _at);
        var second = Letters.UnspacedLength(_text, _at + first);
        var wasInsideRun = _insideRun;
        Start = _at;
        _at += first;
        _insideRun = second > 0;
        if (second == 0 && wasInsideRun)
            return false;
        IsAscii = false;
        IsPair = true;
        Apostrophe = -1;
        var length = Math.Min(first + second, MaxLength);
        End = Start + length;
        _text.Slice(Start, length).CopyTo(_buffer);
        Word = _buffer[..length];
        return true;
    }
}
