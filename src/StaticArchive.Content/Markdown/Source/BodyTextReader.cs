using System.Runtime.InteropServices;

namespace StaticArchive.Markdown.Source;

/// <summary>Reads the plain text of a body from its HTML, in one pass.</summary>
internal sealed class BodyTextReader
{
    private readonly int[] _open = new int[(int)TextKind.Prose];
    private readonly List<TextSegment> _segments = [];
    private readonly byte[] _text;
    private int _length;
    private int _segmentStart;
    private bool _beginsBlock = true;
    private int _noteDepth;
    private int _sectionDepth;
    private bool _preformatted;

    // Text is never longer than the HTML that says it.
    private BodyTextReader(int capacity) => _text = new byte[capacity];

    /// <summary>Reads the text.</summary>
    /// <param name="html">Well-formed HTML as <see cref="StoryBody.Html"/> describes it.</param>
    /// <param name="slots">Its slots.</param>
    public static BodyText Read(ReadOnlySpan<byte> html, IReadOnlyList<BodySlot> slots) =>
        new BodyTextReader(html.Length + 1).ReadAll(html, slots);

    private BodyText ReadAll(ReadOnlySpan<byte> html, IReadOnlyList<BodySlot> slots)
    {
        var links = new TextRange[slots.Count];
        var (slot, openLink) = (0, -1);
        for (var at = 0; at < html.Length;)
        {
            var run = html[at..].IndexOfAny((byte)'<', (byte)'&');
            run = run < 0 ? html.Length - at : run;
            Append(html.Slice(at, run));
            at += run;
            if (at == html.Length)
                break;
            if (html[at] == (byte)'&')
            {
                at += Reference(html[at..]);
                continue;
            }
            var tag = HtmlTags.TagAt(html[at..]);
            var name = HtmlTags.NameOf(tag);
            Tag(tag, name);
            at += tag.Length;
            if (openLink >= 0 && name.SequenceEqual("a"u8))
            {
                links[openLink] = links[openLink] with { Length = _length - links[openLink].Start };
                openLink = -1;
            }
            for (; slot < slots.Count && slots[slot].Offset < at; slot++)
            {
                if (slots[slot].Kind == BodySlotKind.Link)
                    links[openLink = slot] = new(_length, 0);
            }
            if (HtmlTags.IsSkipped(name, tag))
                at += HtmlTags.LengthUpToEnd(html[at..], name);
        }
        return Result(links);
    }

    private BodyText Result(TextRange[] links)
    {
        EndLine();
        TrimTo(_text.AsSpan(0, _length).TrimEnd("\n "u8).Length);
        var text = _text.AsSpan(0, _length).ToArray();
        for (var i = 0; i < links.Length; i++)
        {
            var end = Math.Min(links[i].Start + links[i].Length, text.Length);
            links[i] = end > links[i].Start ? links[i] with { Length = end - links[i].Start } : default;
        }
        var words = WordCounter.Count(text, out var characters);
        return new(text, [.. _segments], ImmutableCollectionsMarshal.AsImmutableArray(links), words, characters);
    }

    private void Append(ReadOnlySpan<byte> run)
    {
        if (!_preformatted && (_length == 0 || _text[_length - 1] is (byte)'\n' or (byte)' '))
            run = run.TrimStart(" \n"u8);
        var added = _text.AsSpan(_length, run.Length);
        run.CopyTo(added);
        if (!_preformatted)
            added.Replace((byte)'\n', (byte)' ');
        _length += run.Length;
    }

    private void Tag(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var change = tag[1] == (byte)'/' ? -1 : 1;
        var kind = KindOf(name);
        if (HtmlTags.IsBlock(name))
            EndLine();
        else if (kind != TextKind.Prose)
            EndSegment();
        if (kind != TextKind.Prose)
            _open[(int)kind] += change;
        if (name.SequenceEqual("pre"u8))
            _preformatted = change > 0;
        if (!name.SequenceEqual("section"u8))
            return;
        _sectionDepth += change;
        if (change > 0 && tag.IndexOf(" class=\"footnotes\""u8) >= 0)
            _noteDepth = _sectionDepth;
        else if (_sectionDepth < _noteDepth)
            _noteDepth = 0;
    }

    private static TextKind KindOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name[0] == (byte)'h' && char.IsAsciiDigit((char)name[1]) ? TextKind.Heading : TextKind.Prose,
        3 => name.SequenceEqual("pre"u8) ? TextKind.Code : TextKind.Prose,
        4 => name.SequenceEqual("code"u8) || name.SequenceEqual("samp"u8) ? TextKind.Code : TextKind.Prose,
        5 => name.SequenceEqual("table"u8) ? TextKind.Table : TextKind.Prose,
        10 => name.SequenceEqual("blockquote"u8) ? TextKind.Quote
            : name.SequenceEqual("figcaption"u8) ? TextKind.Caption
            : TextKind.Prose,
        _ => TextKind.Prose,
    };

    private TextKind Kind()
    {
        for (var kind = TextKind.Code; kind < TextKind.Prose; kind++)
        {
            if (kind == TextKind.Note ? _noteDepth > 0 : _open[(int)kind] > 0)
                return kind;
        }
        return TextKind.Prose;
    }

    private void EndSegment()
    {
        if (_length > _segmentStart)
        {
            _segments.Add(new(_segmentStart, _length - _segmentStart, Kind(), _beginsBlock));
            _beginsBlock = false;
        }
        _segmentStart = _length;
    }

    private void EndLine()
    {
        EndSegment();
        TrimTo(_text.AsSpan(0, _length).TrimEnd(_preformatted ? "\n"u8 : " "u8).Length);
        if (_length > 0 && _text[_length - 1] != (byte)'\n')
            _text[_length++] = (byte)'\n';
        _segmentStart = _length;
        _beginsBlock = true;
    }

    private void TrimTo(int length)
    {
        _length = length;
        while (_segments.Count > 0 && _segments[^1] is var last && last.Start + last.Length > length)
        {
            _segments.RemoveAt(_segments.Count - 1);
            if (last.Start < length)
                _segments.Add(last with { Length = length - last.Start });
        }
    }

    // Decodes the references that our own writer makes, and numeric ones; others stay as they are.
    private int Reference(ReadOnlySpan<byte> html)
    {
        var end = html[..Math.Min(html.Length, 12)].IndexOf((byte)';');
        var name = end < 0 ? default : html[1..end];
        var known = name.SequenceEqual("amp"u8) ? (byte)'&'
            : name.SequenceEqual("lt"u8) ? (byte)'<'
            : name.SequenceEqual("gt"u8) ? (byte)'>'
            : name.SequenceEqual("quot"u8) ? (byte)'"'
            : name.SequenceEqual("apos"u8) ? (byte)'\''
            : (byte)0;
        if (known != 0)
        {
            _text[_length++] = known;
            return end + 1;
        }
        if (name.Length > 1 && name[0] == (byte)'#' && TryRune(name[1..], out var rune))
        {
            _length += rune.EncodeToUtf8(_text.AsSpan(_length));
            return end + 1;
        }
        _text[_length++] = (byte)'&';
        return 1;
    }

    private static bool TryRune(ReadOnlySpan<byte> digits, out Rune rune)
    {
        rune = default;
        var hex = digits[0] is (byte)'x' or (byte)'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune);
    }
}
