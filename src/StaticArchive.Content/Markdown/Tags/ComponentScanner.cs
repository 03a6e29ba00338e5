namespace StaticArchive.Markdown.Tags;

/// <summary>Finds components of MDX: <c>&lt;Name attribute="value"&gt;</c>, whose names begin with a capital.</summary>
internal static class ComponentScanner
{
    private const int MaxTag = 4_000;

    /// <summary>How long the component's tag at that place is; 0 when there is none.</summary>
    public static int LengthAt(string text, int at, ComponentNames names)
    {
        if (names == ComponentNames.None)
            return 0;
        var start = at + 1 < text.Length && text[at + 1] == '/' ? at + 2 : at + 1;
        if (start >= text.Length || !char.IsAsciiLetterUpper(text[start]))
            return 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_'))
            end++;
        var name = text.AsSpan(start, end - start);
        // Elements of HTML may be written in capitals, and "Vec<T>" is a type.
        var isGeneric = at > 0 && char.IsLetterOrDigit(text[at - 1]) && start == at + 1;
        if (isGeneric)
            return 0;
        var isComponent = names == ComponentNames.All
            || (BeginsLine(text, at) && name.ContainsAnyInRange('a', 'z')
                && !HtmlAllowList.IsElement(name.ToString().ToLowerInvariant()));
        return isComponent ? Length(text, at, end) : 0;
    }

    private static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    // Up to the '>' that is in neither quotes nor braces.
    private static int Length(string text, int at, int from)
    {
        var braces = 0;
        var quote = '\0';
        var limit = Math.Min(text.Length, at + MaxTag);
        for (var i = from; i < limit; i++)
        {
            var c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' or '`')
                quote = c;
            else if (c == '{')
                braces++;
            else if (c == '}')
                braces--;
            else if (c == '>' && braces <= 0)
                return i + 1 - at;
            else if (c == '<' && braces <= 0)
                return 0;
        }
        return 0;
    }
}

/// <summary>Which elements are components.</summary>
internal enum ComponentNames
{
    None,

    /// <summary>Those that begin a line.</summary>
    OfLines,

    All,
}
