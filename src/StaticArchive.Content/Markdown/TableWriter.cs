using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StaticArchive.Markdown;

/// <summary>Writes tables. Alignment is a class: the pages' policy allows no style attributes.</summary>
internal sealed class TableWriter(MarkupWriter markup, InlineWriter inlines)
{
    private HtmlBuffer Html => markup.Buffer;

    public void Write(Table table)
    {
        // A wide table scrolls in a box of its own, which the keyboard has to reach.
        markup.Tag("div"u8, " class=\"table\" role=\"group\" tabindex=\"0\""u8);
        Html.Html("<table>\n"u8);
        var inBody = false;
        foreach (var row in table.Cast<TableRow>())
        {
            if (row.IsHeader)
            {
                Html.Html("<thead>\n"u8);
                Row(table, row);
                Html.Html("</thead>\n"u8);
                continue;
            }
            if (!inBody)
                Html.Html("<tbody>\n"u8);
            inBody = true;
            Row(table, row);
        }
        Html.Html(inBody ? "</tbody>\n</table></div>\n"u8 : "</table></div>\n"u8);
    }

    private void Row(Table table, TableRow row)
    {
        Html.Html("<tr>\n"u8);
        for (var column = 0; column < row.Count; column++)
        {
            var cell = (ContainerBlock)row[column];
            // An empty corner heads nothing.
            var isHeader = row.IsHeader && !IsEmpty(cell);
            markup.OpenTag(isHeader ? "th"u8 : "td"u8);
            if (isHeader)
                markup.Attributes(" scope=\"col\""u8);
            Align(column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null);
            markup.CloseTag();
            foreach (var leaf in cell.OfType<LeafBlock>())
                inlines.Children(leaf);
            Html.Html(isHeader ? "</th>\n"u8 : "</td>\n"u8);
        }
        Html.Html("</tr>\n"u8);
    }

    private static bool IsEmpty(ContainerBlock cell) =>
        cell.All(block => block is LeafBlock { Inline: null or { FirstChild: null } });

    private void Align(TableColumnAlign? alignment)
    {
        if (alignment == TableColumnAlign.Center)
            markup.Attributes(" class=\"align-centre\""u8);
        else if (alignment == TableColumnAlign.Right)
            markup.Attributes(" class=\"align-right\""u8);
    }
}

/// <summary>Writes blocks of code.</summary>
internal sealed class CodeWriter(MarkupWriter markup)
{
    private HtmlBuffer Html => markup.Buffer;

    public void Write(CodeBlock code)
    {
        Html.Html("<pre>"u8);
        markup.OpenTag("code"u8);
        if (LanguageOf(code) is { IsEmpty: false } language)
            markup.Attribute("class"u8, string.Concat("language-", language));
        markup.CloseTag();
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
