using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Code, in a line and as a block.</summary>
internal static class CodeText
{
    /// <summary>Code within a line, between as many backticks as it needs.</summary>
    public static string Span(string code, bool inTable)
    {
        var fence = new string('`', LongestRun(code, '`') + 1);
        var space = code[0] == '`' || code[^1] == '`' ? " " : "";
        var text = inTable ? code.Replace("|", "\\|", StringComparison.Ordinal) : code;
        return fence + space + text + space + fence;
    }

    /// <summary>A fenced block.</summary>
    public static string Block(IElement pre)
    {
        var code = Lines(pre).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n', ' ').TrimStart('\n');
        var fence = new string('`', Math.Max(3, LongestRun(code, '`') + 1));
        return $"{fence}{Language(pre)}\n{code}\n{fence}";
    }

    // <br> is a line end here.
    private static string Lines(IElement pre)
    {
        if (pre.First("br") is null)
            return pre.TextContent;
        return string.Concat(pre.Descendants().Select(node => node is IText text ? text.Data
            : node is IElement { LocalName: "br" } ? "\n" : ""));
    }

    private static string Language(IElement pre)
    {
        var code = pre.First("code") ?? pre;
        foreach (var name in code.ClassList.Concat(pre.ClassList)
            .Concat(pre.ParentElement?.ClassList ?? Enumerable.Empty<string>()))
        {
            foreach (var prefix in (ReadOnlySpan<string>)["language-", "lang-", "highlight-source-"])
            {
                if (name.StartsWith(prefix, StringComparison.Ordinal) && name.Skip(prefix.Length).All(IsNameCharacter))
                    return name[prefix.Length..];
            }
        }
        var brush = (pre.GetAttribute("class") ?? "").Split("brush:", 2);
        return brush.Length == 2 ? new string([.. brush[1].Trim().TakeWhile(IsNameCharacter)]) : "";
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '_' or '.';

    private static int LongestRun(string text, char sought)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == sought ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
