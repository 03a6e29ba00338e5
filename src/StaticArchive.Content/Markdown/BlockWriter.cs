using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Writes the blocks of a document. Reused; not thread-safe.</summary>
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
        _levels.Clear();
        inlines.Begin();
        NameHeadings(document);
        Children(document);
        _headings.Clear();
    }

    // First the ids that writers gave, then ours, and what is free of other generators' ids.
    private void NameHeadings(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>()
            .Select(heading => (Heading: heading, Text: inlines.PlainText(heading.Inline).ToString()))
            .Where(named => !string.IsNullOrWhiteSpace(named.Text) || named.Heading.Inline?.FirstChild is not null)
            .ToList();
        var given = new HashSet<HeadingBlock>();
        foreach (var (heading, _) in headings)
        {
            if (AttributeList.IdOf(heading) is { } id && ids.TryTake(id))
                given.Add(heading);
        }
        foreach (var (heading, text) in headings)
        {
            var id = given.Contains(heading) ? AttributeList.IdOf(heading)! : ids.FromHeading(text);
            _headings[heading] = (text, id, null);
        }
        foreach (var (heading, text) in headings)
            _headings[heading] = _headings[heading] with { Alias = ids.AliasOf(text) };
    }

    private void Children(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
            Write(container[i]);
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
            case AdmonitionTitle:
                break;
            case TeaserBlock teaser:
                _teasers.Write(teaser);
                break;
            case CodeBlock code:
                if (code is FencedCodeBlock { ClosingFencedCharCount: 0 } fence)
                    findings.UnclosedBlock(new string(fence.FencedChar, fence.OpeningFencedCharCount),
                        source.Span(code.Span.Start, code.Span.Start));
                _code.Write(code);
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
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition:
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
        if (first is LinkInline { IsImage: true, NextSibling: null } player && inlines.Player(player, isBlock: true))
            return;
        if (first is LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } image)
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
        if (AttributeList.IdOf(paragraph) is { } id && ids.TryTake(id))
            markup.Attribute("id"u8, id);
        markup.CloseTag();
        inlines.Children(paragraph);
        Html.Html("</p>\n"u8);
    }

    private bool IsContentsMark(ParagraphBlock paragraph)
    {
        var (start, end) = (paragraph.Span.Start, paragraph.Span.End);
        return end - start < 10 && end < source.Text.Length
            && source.Text.AsSpan(start,
                end + 1 - start) is "[TOC]" or "[toc]" or "[[toc]]" or "[[TOC]]" or "[[_TOC_]]";
    }

    private void Heading(HeadingBlock heading)
    {
        ReadOnlySpan<byte> name = _levels.Next(heading.Level) switch
        {
            2 => "h2"u8,
            3 => "h3"u8,
            4 => "h4"u8,
            5 => "h5"u8,
            _ => "h6"u8,
        };
        // A heading without text would be an entry without a name in every list of headings.
        if (!_headings.TryGetValue(heading, out var named))
            return;
        var (text, id, alias) = named;
        if (_levels.IsFirstTop)
            findings.TopHeading(text, source.Span(heading.Span.Start, heading.Span.End));
        else if (_levels.HasSkipped)
            findings.SkippedLevel(text, source.Span(heading.Span.Start, heading.Span.End));
        markup.OpenTag(name);
        markup.Attribute("id"u8, id);
        markup.CloseTag();
        if (alias is not null)
        {
            markup.OpenTag("span"u8);
            markup.Attribute("id"u8, alias);
            markup.CloseTag();
            Html.Html("</span>"u8);
        }
        inlines.Children(heading);
        Html.Html("</"u8);
        Html.Html(name);
        Html.Html(">\n"u8);
    }

    private void List(ListBlock list)
    {
        if (!list.IsOrdered)
            Html.Html("<ul>\n"u8);
        else if (int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var start)
            && start != 1)
        {
            markup.OpenTag("ol"u8);
            markup.Attribute("start"u8, start);
            markup.CloseTag();
            Html.Html("\n"u8);
        }
        else
            Html.Html("<ol>\n"u8);
        for (var i = 0; i < list.Count; i++)
            Item((ContainerBlock)list[i], list.IsLoose);
        Html.Html(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
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
        markup.OpenTag("section"u8);
        markup.Attributes(" class=\"footnotes\" role=\"doc-endnotes\""u8);
        markup.CloseTag();
        Html.Html("\n<ol>\n"u8);
        for (var i = 0; i < notes.Count; i++)
        {
            var note = (Footnote)notes[i];
            var id = InlineWriter.NoteId("", note.Order);
            ids.TryTake(id);
            markup.OpenTag("li"u8);
            markup.Attribute("id"u8, id);
            markup.CloseTag();
            Children(note);
            Html.Html("</li>\n"u8);
        }
        Html.Html("</ol>\n</section>\n"u8);
    }
}
