namespace StaticArchive.Markdown.Tags;

/// <summary>What a template tag is given: <c>name="value"</c>, <c>name: value</c>, and values without a name.</summary>
internal sealed class TagArguments
{
    private const int MaxArguments = 200;
    private readonly List<(string Name, string Value)> _all = [];

    /// <summary>The arguments of a tag.</summary>
    public static TagArguments Of(ReadOnlySpan<char> text, TemplateTag tag)
    {
        var arguments = new TagArguments();
        var inner = text[tag.Start..tag.End];
        var name = inner.IndexOf(tag.Name, StringComparison.Ordinal);
        inner = inner[(name < 0 || tag.Name.Length == 0 ? 2 : name + tag.Name.Length)..];
        inner = inner[..^(tag.Syntax switch { TagSyntax.Component => 1, TagSyntax.Shortcode => 3, _ => 2 })];
        arguments.Read(inner.TrimEnd(" \t\r\n-/"));
        return arguments;
    }

    /// <summary>Values without a name, in order.</summary>
    public IEnumerable<string> Positional =>
        _all.Where(argument => argument.Name.Length == 0).Select(argument => argument.Value);

    /// <summary>All values, in order.</summary>
    public IEnumerable<string> Values => _all.Select(argument => argument.Value);

    /// <summary>The value of the first of these names that has one.</summary>
    public string? Named(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var (given, value) in _all)
            {
                if (value.Length > 0 && given.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return value;
            }
        }
        return null;
    }

    private void Read(ReadOnlySpan<char> text)
    {
        while (_all.Count < MaxArguments)
        {
            text = text.TrimStart(" \t\r\n,");
            if (text.IsEmpty || text.StartsWith("| "))
                return;
            var nameLength = 0;
            while (nameLength < text.Length
                && (char.IsLetterOrDigit(text[nameLength]) || text[nameLength] is '_' or '-'))
                nameLength++;
            var sign = text[nameLength..].TrimStart(' ');
            var isNamed = nameLength > 0 && sign.Length > 1 && sign[0] == '=';
            var isPair = nameLength > 0 && !isNamed && nameLength + 1 < text.Length && text[nameLength] == ':'
                && text[nameLength + 1] is ' ' or '"' or '\'';
            var name = isNamed || isPair ? text[..nameLength].ToString() : "";
            text = isNamed ? sign[1..].TrimStart(' ') : isPair ? text[(nameLength + 1)..].TrimStart(' ') : text;
            var length = ValueLength(text, out var value);
            _all.Add((name, value));
            text = text[length..];
        }
    }

    private static int ValueLength(ReadOnlySpan<char> text, out string value)
    {
        if (!text.IsEmpty && text[0] == '{')
            return BracedLength(text, out value);
        if (!text.IsEmpty && text[0] is '"' or '\'' or '`')
        {
            for (var i = 1; i < text.Length; i++)
            {
                if (text[i] != text[0] || text[i - 1] == '\\')
                    continue;
                value = text[1..i].ToString().Replace("\\" + text[0], text[..1].ToString(),
                    StringComparison.Ordinal).Trim();
                return i + 1;
            }
        }
        var length = text.IndexOfAny(" \t\r\n,");
        length = length < 0 ? text.Length : length;
        value = text[..length].ToString();
        return length;
    }

    // An expression of JavaScript: the string in it, or nothing that is known here.
    private static int BracedLength(ReadOnlySpan<char> text, out string value)
    {
        var depth = 0;
        var end = 0;
        while (end < text.Length)
        {
            depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
            end++;
            if (depth == 0)
                break;
        }
        value = "";
        var inner = text[..end];
        var quote = inner.IndexOfAny("\"'`");
        if (quote >= 0 && inner[(quote + 1)..].IndexOf(inner[quote]) is >= 0 and var length)
            value = inner.Slice(quote + 1, length).ToString();
        return end;
    }
}

/// <summary>Finds attributes whose values are JavaScript, <c>style={{ margin: 0 }}</c>, in tags of HTML in
/// MDX.</summary>
internal static class ScriptAttribute
{
    private const int MaxTag = 500;

    /// <summary>The attribute whose value begins at that brace; empty when it is none.</summary>
    public static (int Start, int Length) At(string text, int brace)
    {
        if (text[brace] != '{' || brace < 3 || text[brace - 1] != '=')
            return default;
        var start = brace - 1;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or ':'))
            start--;
        if (start == brace - 1 || start == 0 || !char.IsWhiteSpace(text[start - 1]) || !IsInTag(text, start))
            return default;
        var depth = 0;
        for (var at = brace; at < text.Length && at < brace + MaxTag; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
                return (start, at + 1 - start);
        }
        return default;
    }

    private static bool IsInTag(string text, int at)
    {
        var from = Math.Max(0, at - MaxTag);
        var open = text.AsSpan(from, at - from).LastIndexOfAny('<', '>');
        return open >= 0 && text[from + open] == '<' && char.IsAsciiLetter(text[from + open + 1]);
    }
}
