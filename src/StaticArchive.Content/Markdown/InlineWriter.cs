using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Writes what is within paragraphs.</summary>
internal sealed class InlineWriter(MarkupWriter markup, BodySource source, BodyFindings findings, HeadingIds ids,
    ArchiveSettings settings, string language)
{
    private int _openLinks;
    private int _depth;

    /// <summary>Writes players of sound and film.</summary>
    public MediaWriter Media { get; } = new(markup, findings, settings.BaseUrl);

    /// <summary>Writes cards for what is on other sites.</summary>
    public EmbedWriter Embeds { get; } = new(markup, findings, settings.BaseUrl);

    /// <summary>Whether something was nested too deep to be written.</summary>
    public bool IsTooDeep { get; private set; }

    private HtmlBuffer Html => markup.Buffer;

    /// <summary>Writes everything in a leaf block.</summary>
    public void Children(LeafBlock block)
    {
        if (block.Inline is { } inline)
            Children(inline);
    }

    public void Children(ContainerInline container)
    {
        // Markdig lets emphasis nest some thousands deep; the stack of a thread need not bear that.
        if (_depth == BodyLimits.MaxNesting)
        {
            IsTooDeep = true;
            return;
        }
        _depth++;
        Range(container.FirstChild, null);
        _depth--;
    }

    /// <summary>Writes siblings from <paramref name="from"/> up to, not including, <paramref name="until"/>.</summary>
    public void Range(Inline? from, Inline? until)
    {
        for (var inline = from; inline is not null && inline != until; inline = inline.NextSibling)
            Write(inline);
    }

    /// <summary>Writes a player where the image is a sound or a film; whether it is.</summary>
    public bool Player(LinkInline image, bool isBlock)
    {
        if (image.Url is not { Length: > 0 } url || !MediaWriter.IsMedia(url))
            return false;
        var isCaption = isBlock && !string.IsNullOrEmpty(image.Title);
        var words = isCaption ? image.Title : InlineText.Of(image);
        Media.Write(new(url, SpanOf(image)), [], words, isCaption);
        return true;
    }

    /// <summary>Writes an image; its title is left out where it becomes the caption.</summary>
    public void Image(LinkInline image, bool withTitle)
    {
        if (Player(image, isBlock: false))
            return;
        var target = LinkTarget.Read(image.Url ?? "", settings.BaseUrl);
        var alt = InlineText.Of(image);
        if (!IsSound(image, target))
        {
            Html.Text(alt);
            return;
        }
        if (string.IsNullOrWhiteSpace(alt))
            findings.MissingAlt(image.Url, SpanOf(image));
        else if (AltText.IsFileName(alt, image.Url!))
            findings.AltIsFileName(alt, SpanOf(image));
        markup.OpenTag("img"u8);
        markup.Address("src"u8, BodySlotKind.Image, target, SpanOf(image));
        markup.Attribute("alt"u8, alt);
        if (withTitle && !string.IsNullOrEmpty(image.Title))
            markup.Attribute("title"u8, image.Title);
        markup.Attributes(" loading=\"lazy\" decoding=\"async\""u8);
        markup.CloseTag();
    }

    // Whether the address of a link or an image can be written; what is wrong with it is reported.
    private bool IsSound(LinkInline link, LinkTarget target)
    {
        if (LinkTarget.IsOnDisk(link.Url))
            findings.DiskPath(link.Url, SpanOf(link));
        else if (target.Kind == LinkTargetKind.Refused || (link.IsImage && target.Kind == LinkTargetKind.Mail))
            findings.RefusedAddress(target, link.Url, SpanOf(link));
        else if (string.IsNullOrWhiteSpace(link.Url))
            findings.EmptyAddress(link.IsImage, SpanOf(link));
        else
            return target.Kind != LinkTargetKind.Unknown;
        return false;
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal when settings.SmartPunctuation && literal.Content.AsSpan().Contains('\''):
                Html.Text(literal.Content.ToString().Replace('\'', '’'));
                break;
            case LiteralInline literal:
                Html.Text(literal.Content.AsSpan());
                break;
            case LinkInline { IsImage: true } image:
                Image(image, withTitle: true);
                break;
            case LinkInline link:
                Link(link);
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LineBreakInline lineBreak:
                if (lineBreak.IsHard || !UnspacedLines.Join(source.Text, lineBreak.Span.Start))
                    Html.Html(lineBreak.IsHard ? "<br>\n"u8 : "\n"u8);
                break;
            case SmartyPant sign:
                Html.Text(SmartSigns.Of(sign, language));
                break;
            case TaskList task:
                Html.Html("<span class=\"task\">"u8);
                Html.Html(task.Checked ? "☑</span>"u8 : "☐</span>"u8);
                break;
            case CodeInline code:
                Html.Html("<code>"u8);
                Html.Text(code.ContentSpan);
                Html.Html("</code>"u8);
                break;
            case HtmlEntityInline entity:
                Html.Text(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html when HtmlComments.IsComment(html):
                break;
            case HtmlInline html when IsTypeArgument(html):
                Html.Text(html.Tag);
                break;
            case HtmlInline html:
                markup.RawHtml(html.Tag, html.Span.Start);
                break;
            case AutolinkInline autolink:
                Autolink(autolink);
                break;
            case FootnoteLink footnote:
                FootnoteLink(footnote);
                break;
            case DelimiterInline delimiter:
                Html.Text(delimiter.ToLiteral());
                Children(delimiter);
                break;
            case ContainerInline container:
                Children(container);
                break;
        }
    }

    // "Vec<T>" names a type.
    private bool IsTypeArgument(HtmlInline html)
    {
        var start = html.Span.Start;
        return start > 0 && start < source.Text.Length && char.IsLetterOrDigit(source.Text[start - 1])
            && html.Tag is ['<', not '/', .., '>'] && html.Tag.AsSpan(1, html.Tag.Length - 2).IndexOfAny(" /=\"") < 0
            && !HtmlAllowList.IsElement(html.Tag[1..^1].ToLowerInvariant());
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var name = emphasis.DelimiterChar == '~' ? "del"u8 : emphasis.DelimiterCount == 2 ? "strong"u8 : "em"u8;
        markup.Tag(name, default);
        Children(emphasis);
        markup.EndTag(name);
    }

    private void Link(LinkInline link)
    {
        if (link.IsAutoLink)
        {
            BareAddress(link);
            return;
        }
        var mended = LinkTarget.Mended(link.Url);
        if (mended is not null)
            findings.WithoutScheme(link.Url!, mended, SpanOf(link));
        var target = LinkTarget.Read(mended ?? link.Url ?? "", settings.BaseUrl);
        // HTML has no links within links.
        if (!IsSound(link, target) || _openLinks > 0)
        {
            Children(link);
            return;
        }
        markup.OpenTag("a"u8);
        markup.Address("href"u8, BodySlotKind.Link, target, SpanOf(link));
        if (!string.IsNullOrEmpty(link.Title))
            markup.Attribute("title"u8, link.Title);
        markup.CloseTag();
        _openLinks++;
        Children(link);
        _openLinks--;
        markup.EndTag("a"u8);
    }

    // Text in Chinese or Japanese goes on without a space, and its punctuation belongs to no address.
    private void BareAddress(LinkInline link)
    {
        var text = InlineText.Of(link);
        var end = text.AsSpan().IndexOfAny(UnspacedLines.Punctuation);
        var shown = end < 0 ? text : text[..end];
        var url = link.Url ?? "";
        if (end >= 0 && url.EndsWith(text, StringComparison.Ordinal))
            url = url[..^(text.Length - end)];
        Address(url, shown, SpanOf(link));
        Html.Text(text.AsSpan(shown.Length));
    }

    private void Autolink(AutolinkInline autolink)
    {
        var span = source.Span(autolink.Span.Start + 1, autolink.Span.End - 1);
        Address(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, span);
    }

    private void Address(string url, string text, TextSpan span)
    {
        var target = LinkTarget.Read(url, settings.BaseUrl);
        if (target.Kind == LinkTargetKind.Refused)
            findings.RefusedAddress(target, text, span);
        if (target.Kind is LinkTargetKind.Refused or LinkTargetKind.Unknown || _openLinks > 0)
        {
            Html.Text(text);
            return;
        }
        markup.OpenTag("a"u8);
        markup.Address("href"u8, BodySlotKind.Link, target, span);
        markup.CloseTag();
        Html.Text(text);
        markup.EndTag("a"u8);
    }

    // The ids are ours alone: no heading gets one that begins like them.
    private void FootnoteLink(FootnoteLink link)
    {
        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var id = "fnref-" + number
            + (link.Index <= 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{link.Index}"));
        if (link.IsBackLink)
        {
            Html.Html(" "u8);
            markup.OpenTag("a"u8);
            markup.Attribute("href"u8, "#" + id);
            markup.Attributes(" class=\"footnote-back\" role=\"doc-backlink\""u8);
            markup.CloseTag();
            Html.Html("↩\uFE0E</a>"u8);
            return;
        }
        ids.TryTake(id);
        markup.OpenTag("sup"u8);
        markup.Attribute("id"u8, id);
        markup.Attributes(" class=\"footnote-ref\""u8);
        markup.CloseTag();
        if (_openLinks == 0)
        {
            markup.OpenTag("a"u8);
            markup.Attribute("href"u8, "#" + NoteId(link.Footnote.Order));
            markup.Attributes(" role=\"doc-noteref\""u8);
            markup.CloseTag();
        }
        Html.Plain(number);
        Html.Html(_openLinks == 0 ? "</a></sup>"u8 : "</sup>"u8);
    }

    public static string NoteId(int order) => string.Create(CultureInfo.InvariantCulture, $"fn-{order}");

    // A reference link is at fault where it is used, not where its address is defined.
    private TextSpan SpanOf(LinkInline link) => link.Reference is null && !link.UrlSpan.IsEmpty
        ? source.Span(link.UrlSpan.Start, link.UrlSpan.End)
        : source.Span(link.Span.Start, link.Span.End);
}
