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
        return at == 0 || text[at - 1] == '\n';
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

/// <summary>Finds what is JavaScript in a text of MDX: imports, exports and comments. Linear in the text.</summary>
internal static class MdxStatements
{
    /// <summary>Adds them to the tags, in order.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isMdx">
    /// False finds only imports that are nothing else, which writers leave in plain Markdown too.
    /// </param>
    /// <param name="tags">The tags of the text.</param>
    public static void AddTo(BodySource source, bool isMdx, List<TemplateTag> tags)
    {
        var text = source.Text;
        var before = tags.Count;
        for (var at = 0; at < text.Length;)
        {
            var lineEnd = LineEnd(text, at);
            var line = text.AsSpan(at, lineEnd - at);
            var name = NameOf(line, isMdx);
            if (name is not null && !source.IsCode(at))
            {
                if (name == "export")
                    lineEnd = BlockEnd(text, lineEnd);
                tags.Add(new(at, lineEnd, TagSyntax.Statement, name, false, false));
            }
            at = lineEnd + 1;
        }
        if (isMdx)
            AddComments(source, tags);
        if (tags.Count > before)
            tags.Sort((left, right) => left.Start.CompareTo(right.Start));
    }

    private static string? NameOf(ReadOnlySpan<char> line, bool isMdx)
    {
        if (line.StartsWith("import ") && line.TrimEnd(" ;\t") is [.., '"' or '\'']
            && (line.Contains(" from ", StringComparison.Ordinal) || isMdx))
            return "import";
        return isMdx && (line.StartsWith("export ") || (line.StartsWith("import ") && line.Contains('{'))) ? "export"
            : null;
    }

    private static void AddComments(BodySource source, List<TemplateTag> tags)
    {
        var text = source.Text;
        for (var at = 0; text.IndexOf("{/*", at, StringComparison.Ordinal) is >= 0 and var start;)
        {
            var end = text.IndexOf("*/}", start, StringComparison.Ordinal);
            if (end < 0)
                return;
            if (!source.IsCode(start))
                tags.Add(new(start, end + 3, TagSyntax.Statement, "comment", false, false));
            at = end + 3;
        }
    }

    // A statement goes on up to a blank line.
    private static int BlockEnd(string text, int lineEnd)
    {
        while (lineEnd < text.Length)
        {
            var end = LineEnd(text, lineEnd + 1);
            if (text.AsSpan()[(lineEnd + 1)..end].IsWhiteSpace())
                return lineEnd;
            lineEnd = end;
        }
        return lineEnd;
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}
