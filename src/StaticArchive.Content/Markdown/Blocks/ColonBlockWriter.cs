namespace StaticArchive.Markdown.Blocks;

/// <summary>Marks where the title and the body of a block are; the theme draws what is around them. Admonitions are the
/// theme's blocks <c>admonition</c>, <c>details</c> and <c>quote</c>.</summary>
internal sealed class ColonBlockWriter(MarkupWriter markup, InlineWriter inlines, BodySource source)
{
    private HtmlBuffer Html => markup.Buffer;

    public void Open(ColonContainer block)
    {
        if (block is ThemeBlock own)
        {
            var span = source.Span(own.NameStart, own.NameStart + own.Name.Length - 1);
            markup.OpenBlock(own.Name, own.Arguments, span);
            return;
        }
        var admonition = (AdmonitionBlock)block;
        Open(NameOf(admonition), admonition.Kind, source.Span(block.Span.Start, block.Span.Start));
        if (block.Count > 0 && block[0] is AdmonitionTitle title)
        {
            markup.OpenBlockTitle();
            inlines.Children(title);
            markup.CloseBlockTitle();
        }
        if (IsQuote(block))
            Html.Html("<blockquote>\n"u8);
    }

    public void Close(ColonContainer block)
    {
        if (IsQuote(block))
            Html.Html("</blockquote>\n"u8);
        markup.CloseBlock();
    }

    public void Open(AlertMark mark, TextSpan span)
    {
        Open("admonition", mark.Kind, span);
        if (mark.Title.Length == 0)
            return;
        markup.OpenBlockTitle();
        Html.Text(mark.Title);
        markup.CloseBlockTitle();
    }

    public void Close() => markup.CloseBlock();

    private void Open(string name, string kind, TextSpan span) =>
        markup.OpenBlock(name, $"kind={kind.ToLowerInvariant()}", span);

    private static string NameOf(AdmonitionBlock block) =>
        IsQuote(block) ? "quote" : block.IsFolded ? "details" : "admonition";

    private static bool IsQuote(ColonContainer block) => block is AdmonitionBlock { Kind: "quote" };
}
