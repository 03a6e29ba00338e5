namespace StaticArchive.Markdown.Tags;

/// <summary>
/// Finds attributes whose values are JavaScript, <c>style={{ margin: 0 }}</c>, in tags of HTML in MDX.
/// </summary>
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
