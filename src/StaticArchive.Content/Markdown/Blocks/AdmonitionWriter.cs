namespace StaticArchive.Markdown.Blocks;

/// <summary>
/// Writes what is around the text of an admonition, of a block that unfolds, and of another generator's quotation.
/// </summary>
internal sealed class AdmonitionWriter(MarkupWriter markup, InlineWriter inlines)
{
    private HtmlBuffer Html => markup.Buffer;

    public void Open(AdmonitionBlock block)
    {
        var title = block.Count > 0 ? block[0] as AdmonitionTitle : null;
        if (block.Kind == "quote")
        {
            markup.OpenTag("figure"u8);
            markup.Attributes(" class=\"quotation\""u8);
            markup.CloseTag();
            Html.Html("<blockquote>\n"u8);
            return;
        }
        Begin(block.Kind, block.IsFolded);
        if (title is not null)
            inlines.Children(title);
        else
            Html.Text(Label(block.Kind));
        EndTitle(block.IsFolded);
    }

    public void Close(AdmonitionBlock block)
    {
        if (block.Kind != "quote")
        {
            Html.Html(block.IsFolded ? "</details>\n"u8 : "</div>\n"u8);
            return;
        }
        Html.Html("</blockquote>\n"u8);
        if (block.Count > 0 && block[0] is AdmonitionTitle title)
        {
            Html.Html("<figcaption>"u8);
            inlines.Children(title);
            Html.Html("</figcaption>"u8);
        }
        Html.Html("</figure>\n"u8);
    }

    public void Open(AlertMark mark)
    {
        Begin(mark.Kind, false);
        Html.Text(mark.Title.Length > 0 ? mark.Title : Label(mark.Kind));
        EndTitle(false);
    }

    public void Close() => Html.Html("</div>\n"u8);

    private void Begin(string kind, bool isFolded)
    {
        markup.OpenTag(isFolded ? "details"u8 : "div"u8);
        if (kind != "details")
        {
            markup.Attribute("class"u8, "admonition admonition-" + (AdmonitionKinds.LookOf(kind) ?? "note"));
            if (!isFolded)
                markup.Attributes(" role=\"note\""u8);
        }
        markup.CloseTag();
        if (isFolded)
        {
            Html.Html("<summary>"u8);
            return;
        }
        markup.OpenTag("p"u8);
        markup.Attributes(" class=\"admonition-title\""u8);
        markup.CloseTag();
    }

    private void EndTitle(bool isFolded) => Html.Html(isFolded ? "</summary>\n"u8 : "</p>\n"u8);

    private static string Label(string kind) =>
        char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ').ToLowerInvariant();
}
