namespace StaticArchive.Markdown.Tags;

/// <summary>Finds what is JavaScript in a text of MDX: imports, exports and comments. Linear in the text.</summary>
internal static class MdxStatements
{
    /// <summary>Adds them to the tags, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">Where it holds code.</param>
    /// <param name="isMdx">
    /// False finds only imports that are nothing else, which writers leave in plain Markdown too.
    /// </param>
    /// <param name="tags">The tags of the text.</param>
    public static void AddTo(string text, List<(int Start, int End)> code, bool isMdx, List<TemplateTag> tags)
    {
        var before = tags.Count;
        for (var at = 0; at < text.Length;)
        {
            var lineEnd = LineEnd(text, at);
            var line = text.AsSpan(at, lineEnd - at);
            var name = NameOf(line, isMdx);
            if (name is not null && !CodeRegions.Contain(code, at))
            {
                if (name == "export")
                    lineEnd = BlockEnd(text, lineEnd);
                tags.Add(new(at, lineEnd, TagSyntax.Statement, name, false, false));
            }
            at = NextLine(text, lineEnd);
        }
        if (isMdx)
            AddComments(text, code, tags);
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

    private static void AddComments(string text, List<(int Start, int End)> code, List<TemplateTag> tags)
    {
        for (var at = 0; text.IndexOf("{/*", at, StringComparison.Ordinal) is >= 0 and var start;)
        {
            var end = text.IndexOf("*/}", start, StringComparison.Ordinal);
            if (end < 0)
                return;
            if (!CodeRegions.Contain(code, start))
                tags.Add(new(start, end + 3, TagSyntax.Statement, "comment", false, false));
            at = end + 3;
        }
    }

    // A statement goes on up to a blank line.
    private static int BlockEnd(string text, int lineEnd)
    {
        while (NextLine(text, lineEnd) is var next && next < text.Length)
        {
            var end = LineEnd(text, next);
            if (text.AsSpan(next, end - next).IsWhiteSpace())
                return lineEnd;
            lineEnd = end;
        }
        return lineEnd;
    }

    private static int LineEnd(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }

    private static int NextLine(string text, int lineEnd) =>
        lineEnd + 1 < text.Length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
}
