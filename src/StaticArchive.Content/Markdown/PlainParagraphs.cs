namespace StaticArchive.Markdown;

/// <summary>Writes a text that cannot be read as Markdown: paragraphs between blank lines, nothing else.</summary>
internal static class PlainParagraphs
{
    public static void Write(ReadOnlySpan<char> text, HtmlBuffer html)
    {
        var open = false;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                if (open)
                    html.Html("</p>\n"u8);
                open = false;
                continue;
            }
            html.Html(open ? "\n"u8 : "<p>"u8);
            html.Text(line);
            open = true;
        }
        if (open)
            html.Html("</p>\n"u8);
    }
}
