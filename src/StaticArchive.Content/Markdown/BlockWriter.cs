using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Writes the blocks of a document.</summary>
internal sealed class BlockWriter(MarkupWriter markup, InlineWriter inlines, BodySource source, BodyFindings findings,
    HeadingIds ids)
{
    private readonly HeadingLevels _levels = new();
    private readonly TableWriter _tables = new(markup, inlines);
    private readonly QuotationWriter _quotations = new(markup, inlines, ids);
    private readonly TeaserWriter _teasers = new(markup, source, findings, inlines.Media, inlines.Embeds);
    private readonly CodeWriter _code = new(markup);
    private readonly ColonBlockWriter _blocks = new(markup, inlines, source, new(markup, inlines, ids));
    private readonly Dictionary<HeadingBlock, (string Text, string Id, string? Alias)> _headings = [];

    private HtmlBuffer Html => markup.Buffer;

    public void Document(MarkdownDocument document)
    {
        NameHeadings(document);
        Children(document);
    }

    // First the ids that writers gave, then ours, and what is free of other generators' ids.
    private void NameHeadings(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>()
            .Select(heading => (Heading: heading, Text: InlineText.Of(heading.Inline)))
            .Where(named => !string.IsNullOrWhiteSpace(named.Text) || named.Heading.Inline?.FirstChild is not null)
            .ToList();
        var given = headings.ConvertAll(named => TakeId(named.Heading));
        var all = headings.Zip(given, (named, id) => id ?? ids.FromHeading(named.Text)).ToList();
        foreach (var ((heading, text), id) in headings.Zip(all))
            _headings[heading] = (text, id, ids.AliasOf(text));
    }

    private string? TakeId(Block block) => AttributeList.IdOf(block) is { } id && ids.TryTake(id) ? id : null;

    private void Children(ContainerBlock container)
    {
        foreach (var child in container)
            Write(child);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph);
                break;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote:
                Quote(quote);
                break;
            case ColonContainer container:
                ColonBlock(container);
                break;
            case TeaserBlock teaser:
                _teasers.Write(teaser);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case ThematicBreakBlock:
                Html.Html("<hr>\n"u8);
                break;
            case HtmlBlock html:
                RawHtml(html);
                break;
            case Table table:
                _tables.Write(table);
                break;
            case DefinitionList definitions:
                Wrapped("<dl>\n"u8, definitions, "</dl>\n"u8);
                break;
            case DefinitionItem definition:
                Definition(definition);
                break;
            case Figure figure:
                Wrapped("<figure>\n"u8, figure, "</figure>\n"u8);
                break;
            case FigureCaption caption:
                Leaf("<figcaption>"u8, caption, "</figcaption>\n"u8);
                break;
            case FootnoteGroup notes:
                Footnotes(notes);
                break;
            case AdmonitionTitle or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock container:
                Children(container);
                break;
            case LeafBlock { Inline: not null } leaf:
                Leaf("<p>"u8, leaf, "</p>\n"u8);
                break;
        }
    }

    private void Wrapped(ReadOnlySpan<byte> before, ContainerBlock container, ReadOnlySpan<byte> after)
    {
        Html.Html(before);
        Children(container);
        Html.Html(after);
    }

    private void Leaf(ReadOnlySpan<byte> before, LeafBlock leaf, ReadOnlySpan<byte> after)
    {
        Html.Html(before);
        inlines.Children(leaf);
        Html.Html(after);
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: { } first })
            return;
        var image = first is LinkInline { IsImage: true, NextSibling: null } alone ? alone : null;
        if (image is not null && inlines.Player(image, isBlock: true))
            return;
        if (image is { Title.Length: > 0 })
        {
            Html.Html("<figure>"u8);
            inlines.Image(image, withTitle: false);
            Html.Html("<figcaption>"u8);
            Html.Text(image.Title);
            Html.Html("</figcaption></figure>\n"u8);
            return;
        }
        if (IsContentsMark(paragraph))
        {
            findings.ContentsMark(source.Span(paragraph.Span.Start, paragraph.Span.End));
            return;
        }
        markup.OpenTag("p"u8);
        if (TakeId(paragraph) is { } id)
            markup.Attribute("id"u8, id);
        markup.CloseTag();
        inlines.Children(paragraph);
        Html.Html("</p>\n"u8);
    }

    private bool IsContentsMark(ParagraphBlock paragraph)
    {
        var (start, end) = (paragraph.Span.Start, paragraph.Span.End);
        return end - start < 10 && end < source.Text.Length
            && source.Text[start..(end + 1)] is "[TOC]" or "[toc]" or "[[toc]]" or "[[TOC]]" or "[[_TOC_]]";
    }

    private void Heading(HeadingBlock heading)
    {
        ReadOnlySpan<byte> name = [(byte)'h', (byte)('0' + _levels.Next(heading.Level))];
        // A heading without text would be an entry without a name in every list of headings.
        if (!_headings.TryGetValue(heading, out var named))
            return;
        var (text, id, alias) = named;
        if (_levels.IsFirstTop)
            findings.TopHeading(text, source.Span(heading.Span.Start, heading.Span.End));
        else if (_levels.HasSkipped)
            findings.SkippedLevel(text, source.Span(heading.Span.Start, heading.Span.End));
        markup.Tag(name, "id"u8, id);
        if (alias is not null)
        {
            markup.Tag("span"u8, "id"u8, alias);
            Html.Html("</span>"u8);
        }
        inlines.Children(heading);
        markup.EndTag(name);
        Html.Html("\n"u8);
    }

    private void List(ListBlock list)
    {
        var name = list.IsOrdered ? "ol"u8 : "ul"u8;
        markup.OpenTag(name);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start)
            && start != 1)
            markup.Attribute("start"u8, start.ToString(CultureInfo.InvariantCulture));
        markup.CloseTag();
        Html.Html("\n"u8);
        foreach (var item in list)
            Item((ContainerBlock)item, list.IsLoose);
        markup.EndTag(name);
        Html.Html("\n"u8);
    }

    private void Item(ContainerBlock item, bool loose)
    {
        Html.Html("<li>"u8);
        for (var i = 0; i < item.Count; i++)
        {
            if (!loose && item[i] is ParagraphBlock paragraph)
            {
                inlines.Children(paragraph);
                if (i + 1 < item.Count)
                    Html.Html("\n"u8);
                continue;
            }
            Write(item[i]);
        }
        Html.Html("</li>\n"u8);
    }

    private void Code(CodeBlock code)
    {
        if (code is FencedCodeBlock { ClosingFencedCharCount: 0 } fence)
            findings.UnclosedBlock(new string(fence.FencedChar, fence.OpeningFencedCharCount),
                source.Span(code.Span.Start, code.Span.Start));
        _code.Write(code);
    }

    private void ColonBlock(ColonContainer block)
    {
        if (!block.IsClosed && block is AdmonitionBlock { Kind: var kind })
            findings.UnclosedBlock(":::" + kind,
                source.Span(block.Span.Start, block.Span.Start + 3 + kind.Length));
        _blocks.Open(block);
        Children(block);
        _blocks.Close(block);
    }

    private void Quote(QuoteBlock quote)
    {
        if (AlertMark.Take(quote, source.Text) is { } mark)
        {
            _blocks.Open(mark, source.Span(quote.Span.Start, quote.Span.Start));
            Children(quote);
            _blocks.Close();
            return;
        }
        var quotation = Quotation.Take(quote);
        _quotations.Open(quotation);
        if (quotation.Attribution is { } attribution)
            quote.Remove(attribution);
        Children(quote);
        _quotations.Close(quotation);
    }

    private void RawHtml(HtmlBlock html)
    {
        if (HtmlComments.IsComment(html))
            return;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            var line = html.Lines.Lines[i];
            markup.RawHtml(line.Slice.AsSpan(), line.Slice.Start);
            Html.Html("\n"u8);
        }
    }

    private void Definition(DefinitionItem item)
    {
        var definition = false;
        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is DefinitionTerm term)
            {
                if (definition)
                    Html.Html("</dd>\n"u8);
                definition = false;
                Leaf("<dt>"u8, term, "</dt>\n"u8);
                continue;
            }
            if (!definition)
                Html.Html("<dd>"u8);
            definition = true;
            if (item[i] is ParagraphBlock paragraph && item[^1] == paragraph
                && item[Math.Max(0, i - 1)] is DefinitionTerm)
                inlines.Children(paragraph);
            else
                Write(item[i]);
        }
        if (definition)
            Html.Html("</dd>\n"u8);
    }

    private void Footnotes(FootnoteGroup notes)
    {
        markup.Tag("section"u8, " class=\"footnotes\" role=\"doc-endnotes\""u8);
        Html.Html("\n<ol>\n"u8);
        foreach (var note in notes.Cast<Footnote>())
        {
            var id = InlineWriter.NoteId(note.Order);
            ids.TryTake(id);
            markup.Tag("li"u8, "id"u8, id);
            Children(note);
            Html.Html("</li>\n"u8);
        }
        Html.Html("</ol>\n</section>\n"u8);
    }
}
