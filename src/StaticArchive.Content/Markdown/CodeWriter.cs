using Markdig.Syntax;

namespace StaticArchive.Markdown;

/// <summary>Writes blocks of code.</summary>
internal sealed class CodeWriter(MarkupWriter markup)
{
    private HtmlBuffer Html => markup.Buffer;

    public void Write(CodeBlock code)
    {
        Html.Html("<pre>"u8);
        var language = LanguageOf(code);
        if (language.IsEmpty)
            Html.Html("<code>"u8);
        else
        {
            markup.OpenTag("code"u8);
            markup.Attribute("class"u8, string.Concat("language-", language));
            markup.CloseTag();
        }
        for (var i = 0; i < code.Lines.Count; i++)
        {
            Html.Text(code.Lines.Lines[i].Slice.AsSpan());
            Html.Html("\n"u8);
        }
        Html.Html("</code></pre>\n"u8);
    }

    private static ReadOnlySpan<char> LanguageOf(CodeBlock code)
    {
        if (code is not FencedCodeBlock { Info: { Length: > 0 } info })
            return default;
        // "js{1,3}" and "js:title" say how to show it; "{.js}" is Pandoc's way to name it.
        var name = info.AsSpan().TrimStart("{.");
        var end = name.IndexOfAny("{}:,");
        name = end < 0 ? name : name[..end];
        return name.Length < 40 && name.IndexOfAny("\"'<>&") < 0 ? name : default;
    }
}
