using System.Buffers;
using System.Collections.Immutable;

namespace StaticArchive.Yaml;

/// <summary>
/// Reads the part of YAML in which nearly all front matter is written, ten times as fast as a full parser: maps and lists by
/// indentation, values and quoted texts on one line, lists in brackets. Of anything else, and of every fault, it says
/// nothing at all: the full parser then reads the text from its beginning. What it does read, it reads exactly alike.
/// </summary>
internal ref struct SimpleYaml
{
    private const int MaxDepth = 8;
    private const int MaxNodes = 10_000;
    private const int MaxKeys = 100;

    // Tabs, and what YAML takes for a line end or refuses.
    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "\t\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u0085\u2028\u2029\uFEFF");

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value), '\n', '\r']);

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static readonly SearchValues<char> Signs = SearchValues.Create("[{}:#\"'&*!|>%@`?");

    private readonly string _yaml;
    private readonly int _lineOffset;
    private int _line;
    private int _lineStart;
    private int _next;
    private int _at;
    private int _end;
    private int _nodes;

    private SimpleYaml(string yaml, int lineOffset)
    {
        _yaml = yaml;
        _lineOffset = lineOffset;
        _line = 0;
    }

    /// <summary>The map that the text holds, or null when it is for the full parser.</summary>
    public static YamlMap? Read(string yaml, int firstLine)
    {
        if (HasUnusual(yaml))
            return null;
        var reader = new SimpleYaml(yaml, firstLine - 1);
        if (!reader.NextLine() || reader.Indent != 0)
            return null;
        var map = reader.ReadMap(0, 0);
        return reader.AtEnd ? map : null;
    }

    // Plain ASCII is passed over at once. Looking for the unusual itself, of which some is beyond ASCII, took 9 % of reading front matter.
    private static bool HasUnusual(ReadOnlySpan<char> yaml)
    {
        while (yaml.IndexOfAnyExcept(Plain) is >= 0 and var at)
        {
            if (Unusual.Contains(yaml[at]))
                return true;
            yaml = yaml[(at + 1)..];
        }
        return false;
    }

    // Columns before the content of the current line; a list item's content counts as a line of its own.
    private readonly int Indent => _at - _lineStart;

    private readonly bool AtEnd => _at > _yaml.Length;

    private readonly bool IsListItem => _yaml[_at] == '-' && _at + 1 < _end && _yaml[_at + 1] == ' ';

    // Goes to the next line that is not blank; at the end of the text, behind it, where there is no indentation that fits.
    private bool NextLine()
    {
        while (_next < _yaml.Length)
        {
            _lineStart = _next;
            _line++;
            var length = _yaml.AsSpan(_lineStart).IndexOf('\n');
            var end = length < 0 ? _yaml.Length : _lineStart + length;
            _next = length < 0 ? _yaml.Length : end + 1;
            if (end > _lineStart && _yaml[end - 1] == '\r')
                end--;
            for (_end = end; _end > _lineStart && _yaml[_end - 1] == ' ';)
                _end--;
            for (_at = _lineStart; _at < _end && _yaml[_at] == ' ';)
                _at++;
            if (_at < _end)
                return true;
        }
        _at = _yaml.Length + 1;
        _lineStart = _at + 1;
        return false;
    }

    private YamlMap? ReadMap(int indent, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var start = Span(_at, 1);
        while (!AtEnd && Indent == indent && !IsListItem)
        {
            if (ReadKey() is not { } key || entries.Count == MaxKeys || IsTaken(entries, key.Value) || ReadValue(indent, depth) is not { } value)
                return null;
            entries.Add(new(key, value));
        }
        return Fits(indent) && entries.Count > 0 ? new YamlMap(entries.DrainToImmutable(), start) : null;
    }

    private YamlList? ReadList(int indent, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var start = Span(_at, 1);
        while (!AtEnd && Indent == indent && IsListItem)
        {
            for (_at += 2; _at < _end && _yaml[_at] == ' ';)
                _at++;
            var content = Indent;
            var item = IsListItem ? null
                : KeyLength() > 0 ? depth < MaxDepth ? ReadMap(content, depth + 1) : null
                : ReadInline();
            if (item is null)
                return null;
            items.Add(item);
        }
        return Fits(indent) ? new YamlList(items.DrainToImmutable(), start) : null;
    }

    // A line that is indented more belongs to the value before it, which is then none of those read here.
    private readonly bool Fits(int indent) => AtEnd || Indent <= indent;

    // Length of the key that the line begins with, or 0.
    private readonly int KeyLength()
    {
        var rest = _yaml.AsSpan(_at, _end - _at);
        var length = rest.IndexOfAnyExcept(KeyCharacters);
        return length > 0 && rest[length] == ':' && (length + 1 == rest.Length || rest[length + 1] == ' ') && rest[0] != '-' ? length : 0;
    }

    private YamlScalar? ReadKey()
    {
        var length = KeyLength();
        if (length == 0 || ++_nodes > MaxNodes)
            return null;
        var key = new YamlScalar(_yaml.Substring(_at, length), true, Span(_at, length));
        for (_at += length + 1; _at < _end && _yaml[_at] == ' ';)
            _at++;
        return key;
    }

    private YamlNode? ReadValue(int indent, int depth)
    {
        if (_at < _end)
            return ReadInline();
        var behind = Span(_at, 1);
        NextLine();
        var isList = !AtEnd && IsListItem;
        if (AtEnd || Indent < indent || (Indent == indent && !isList))
            return new YamlScalar("", true, behind);
        return depth == MaxDepth ? null : isList ? ReadList(Indent, depth + 1) : ReadMap(Indent, depth + 1);
    }

    // The value that the rest of the line is; then goes to the next line.
    private YamlNode? ReadInline()
    {
        if (++_nodes > MaxNodes)
            return null;
        YamlNode? value = _yaml[_at] switch
        {
            '"' or '\'' => ReadQuoted(_end),
            '[' => ReadBrackets(),
            _ => ReadPlain(),
        };
        if (value is null || _at != _end)
            return null;
        NextLine();
        return value;
    }

    private YamlScalar? ReadQuoted(int limit)
    {
        var quote = _yaml[_at];
        var length = _yaml.AsSpan(_at + 1, limit - _at - 1).IndexOfAny(quote, '\\');
        var close = _at + 1 + length;
        if (length < 0 || _yaml[close] != quote || (quote == '\'' && close + 1 < limit && _yaml[close + 1] == quote))
            return null;
        var scalar = new YamlScalar(_yaml.Substring(_at + 1, length), false, Span(_at, length + 2));
        _at = close + 1;
        return scalar;
    }

    private YamlScalar? ReadPlain()
    {
        var text = _yaml.AsSpan(_at, _end - _at);
        if (!CanBeginPlain(text[0]) || text[^1] == ':')
            return null;
        for (var i = 1; i < text.Length; i++)
        {
            var sign = text[i..].IndexOfAny(':', '#');
            if (sign < 0)
                break;
            i += sign;
            if (text[i] == ':' ? i + 1 < text.Length && text[i + 1] == ' ' : text[i - 1] == ' ')
                return null;
        }
        var scalar = new YamlScalar(text.ToString(), true, Span(_at, text.Length));
        _at = _end;
        return scalar;
    }

    private YamlList? ReadBrackets()
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var start = Span(_at++, 1);
        SkipSpaces();
        while (_at < _end && _yaml[_at] != ']')
        {
            YamlNode? item = ++_nodes > MaxNodes ? null : _yaml[_at] is '"' or '\'' ? ReadQuoted(_end) : ReadPlainInBrackets();
            if (item is null)
                return null;
            items.Add(item);
            SkipSpaces();
            if (_at < _end && _yaml[_at] == ',')
            {
                _at++;
                SkipSpaces();
                if (_at < _end && _yaml[_at] == ']')
                    return null;
            }
            else if (_at < _end && _yaml[_at] != ']')
                return null;
        }
        if (_at++ >= _end)
            return null;
        return new YamlList(items.DrainToImmutable(), start);
    }

    private YamlScalar? ReadPlainInBrackets()
    {
        var text = _yaml.AsSpan(_at, _end - _at);
        var length = text.IndexOfAny(',', ']');
        if (length <= 0 || !CanBeginPlain(text[0]) || text[..length].IndexOfAny(Signs) >= 0)
            return null;
        var item = text[..length].TrimEnd(' ');
        var scalar = new YamlScalar(item.ToString(), true, Span(_at, item.Length));
        _at += length;
        return scalar;
    }

    private void SkipSpaces()
    {
        while (_at < _end && _yaml[_at] == ' ')
            _at++;
    }

    private static bool CanBeginPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '(' or '+' or '_' or '$' or '~' || c > '\u00A0';

    private static bool IsTaken(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder entries, string key)
    {
        foreach (var (name, _) in entries)
        {
            if (name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private readonly TextSpan Span(int at, int length) => new(_line + _lineOffset, at - _lineStart + 1, Math.Max(1, length));
}
