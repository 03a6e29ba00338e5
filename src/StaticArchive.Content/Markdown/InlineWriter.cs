using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Writes what is within paragraphs. Reused; not thread-safe.</summary>
internal sealed class InlineWriter(MarkupWriter markup, BodySource source, BodyFindings findings, HeadingIds ids,
    Uri site,
    bool smartPunctuation)
{
    private readonly StringBuilder _text = new();
    private int _openLinks;
    private int _depth;

    /// <summary>BCP 47 tag of the text's language.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Writes players of sound and film.</summary>
    public MediaWriter Media { get; } = new(markup, source, findings, site);

    /// <summary>Writes cards for what is on other sites.</summary>
    public EmbedWriter Embeds { get; } = new(markup, source, findings, site);

    /// <summary>Whether something was nested too deep to be written.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Begins a body.</summary>
    public void Begin() => IsTooDeep = false;

    /// <summary>Writes everything in a leaf block.</summary>
    public void Children(LeafBlock block)
    {
        _openLinks = 0;
        _depth = 0;
        if (block.Inline is { } inline)
            Children(inline);
    }

    public void Children(ContainerInline container)
    {
        // Markdig lets emphasis nest some thousands deep; the stack of a thread need not bear that.
        if (_depth == BodyPipeline.MaxNesting)
        {
            IsTooDeep = true;
            return;
        }
        _depth++;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Write(inline);
        _depth--;
    }

    /// <summary>Writes siblings from <paramref name="from"/> up to, not including, <paramref name="until"/>.</summary>
    public void Range(Inline? from, Inline? until)
    {
        for (var inline = from; inline is not null && inline != until; inline = inline.NextSibling)
            Write(inline);
    }

    /// <summary>The plain text of a block; valid until the next call.</summary>
    public ReadOnlySpan<char> PlainText(ContainerInline? container)
    {
        _text.Clear();
        if (container is not null)
            InlineText.Append(container, _text);
        return _text.ToString();
    }

    /// <summary>Writes a player where the image is a sound or a film; whether it is.</summary>
    public bool Player(LinkInline image, bool isBlock)
    {
        if (image.Url is not { Length: > 0 } url || !(MediaPlayer.IsFilmName(url) || MediaPlayer.IsSoundName(url)))
            return false;
        var words = isBlock && !string.IsNullOrEmpty(image.Title) ? image.Title : PlainText(image).ToString();
        var isCaption = isBlock && !string.IsNullOrEmpty(image.Title);
        Media.Write(new MediaPlayer(new(url, SpanOf(image)), words), isCaption);
        return true;
    }

    /// <summary>Writes an image; its title is left out where it becomes the caption.</summary>
    public void Image(LinkInline image, bool withTitle)
    {
        if (Player(image, isBlock: false))
            return;
        var target = LinkTarget.Read(image.Url ?? "", site);
        var alt = PlainText(image);
        if (target.Kind == LinkTargetKind.Unknown)
        {
            markup.Buffer.Text(alt);
            return;
        }
        if (LinkTarget.IsOnDisk(image.Url))
        {
            findings.DiskPath(image.Url, SpanOf(image));
            markup.Buffer.Text(alt);
            return;
        }
        if (target.Kind is LinkTargetKind.Refused or LinkTargetKind.Mail)
        {
            findings.RefusedAddress(target, image.Url, SpanOf(image));
            markup.Buffer.Text(alt);
            return;
        }
        if (string.IsNullOrWhiteSpace(image.Url))
        {
            findings.EmptyImage(SpanOf(image));
            markup.Buffer.Text(alt);
            return;
        }
        if (alt.IsWhiteSpace())
            findings.MissingAlt(image.Url, SpanOf(image));
        else if (AltText.IsFileName(alt, image.Url))
            findings.AltIsFileName(alt, SpanOf(image));
        markup.OpenTag("img"u8);
        Address("src"u8, BodySlotKind.Image, target, image);
        markup.Attribute("alt"u8, alt);
        if (withTitle && !string.IsNullOrEmpty(image.Title))
            markup.Attribute("title"u8, image.Title);
        markup.Attributes(" loading=\"lazy\" decoding=\"async\""u8);
        markup.CloseTag();
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal when smartPunctuation && literal.Content.AsSpan().Contains('\''):
                markup.Buffer.Text(literal.Content.ToString().Replace('\'', '’'));
                break;
            case LiteralInline literal:
                markup.Buffer.Text(literal.Content.AsSpan());
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
                    markup.Buffer.Html(lineBreak.IsHard ? "<br>\n"u8 : "\n"u8);
                break;
            case SmartyPant sign:
                markup.Buffer.Text(SmartSigns.Of(sign, Language));
                break;
            case TaskList task:
                markup.Buffer.Html("<span class=\"task\">"u8);
                markup.Buffer.Html(task.Checked ? "☑</span>"u8 : "☐</span>"u8);
                break;
            case CodeInline code:
                markup.Buffer.Html("<code>"u8);
                markup.Buffer.Text(code.ContentSpan);
                markup.Buffer.Html("</code>"u8);
                break;
            case HtmlEntityInline entity:
                markup.Buffer.Text(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html when HtmlComments.IsComment(html):
                break;
            case HtmlInline html when IsTypeArgument(html):
                markup.Buffer.Text(html.Tag);
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
                markup.Buffer.Text(delimiter.ToLiteral());
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
        if (emphasis.DelimiterChar == '~')
        {
            markup.Buffer.Html("<del>"u8);
            Children(emphasis);
            markup.Buffer.Html("</del>"u8);
            return;
        }
        var strong = emphasis.DelimiterCount == 2;
        markup.Buffer.Html(strong ? "<strong>"u8 : "<em>"u8);
        Children(emphasis);
        markup.Buffer.Html(strong ? "</strong>"u8 : "</em>"u8);
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
        var target = LinkTarget.Read(mended ?? link.Url ?? "", site);
        if (LinkTarget.IsOnDisk(link.Url))
            findings.DiskPath(link.Url, SpanOf(link));
        else if (target.Kind == LinkTargetKind.Refused)
            findings.RefusedAddress(target, link.Url, SpanOf(link));
        else if (string.IsNullOrWhiteSpace(link.Url))
            findings.EmptyLink(SpanOf(link));
        // HTML has no links within links.
        else if (_openLinks == 0 && target.Kind != LinkTargetKind.Unknown)
        {
            markup.OpenTag("a"u8);
            Address("href"u8, BodySlotKind.Link, target, link);
            if (!string.IsNullOrEmpty(link.Title))
                markup.Attribute("title"u8, link.Title);
            markup.CloseTag();
            _openLinks++;
            Children(link);
            _openLinks--;
            markup.Buffer.Html("</a>"u8);
            return;
        }
        Children(link);
    }

    private void Address(ReadOnlySpan<byte> name, BodySlotKind kind, LinkTarget target, LinkInline link)
    {
        if (target.Kind == LinkTargetKind.Internal)
            markup.SlotAttribute(name, kind, target, SpanOf(link));
        else
            markup.Attribute(name, target.Target);
    }

    // Text in Chinese or Japanese goes on without a space, and its punctuation belongs to no address.
    private void BareAddress(LinkInline link)
    {
        var text = PlainText(link).ToString();
        var end = text.AsSpan().IndexOfAny(UnspacedLines.Punctuation);
        var shown = end < 0 ? text : text[..end];
        var url = link.Url ?? "";
        if (end >= 0 && url.EndsWith(text, StringComparison.Ordinal))
            url = url[..^(text.Length - end)];
        Address(url, shown, SpanOf(link));
        if (end >= 0)
            markup.Buffer.Text(text.AsSpan(end));
    }

    private void Autolink(AutolinkInline autolink)
    {
        var span = source.Span(autolink.Span.Start + 1, autolink.Span.End - 1);
        Address(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, span);
    }

    private void Address(string url, string text, TextSpan span)
    {
        var target = LinkTarget.Read(url, site);
        if (target.Kind == LinkTargetKind.Refused)
            findings.RefusedAddress(target, text, span);
        if (target.Kind is LinkTargetKind.Refused or LinkTargetKind.Unknown || _openLinks > 0)
        {
            markup.Buffer.Text(text);
            return;
        }
        markup.OpenTag("a"u8);
        if (target.Kind == LinkTargetKind.Internal)
            markup.SlotAttribute("href"u8, BodySlotKind.Link, target, span);
        else
            markup.Attribute("href"u8, target.Target);
        markup.CloseTag();
        markup.Buffer.Text(text);
        markup.Buffer.Html("</a>"u8);
    }

    // The ids are ours alone: no heading gets one that begins like them.
    private void FootnoteLink(FootnoteLink link)
    {
        var order = link.Footnote.Order;
        if (link.IsBackLink)
        {
            markup.Buffer.Html(" "u8);
            markup.OpenTag("a"u8);
            markup.Attribute("href"u8, "#" + ReferenceId(order, link.Index));
            markup.Attributes(" class=\"footnote-back\" role=\"doc-backlink\""u8);
            markup.CloseTag();
            markup.Buffer.Html("↩\uFE0E</a>"u8);
            return;
        }
        var id = ReferenceId(order, link.Index);
        ids.TryTake(id);
        markup.OpenTag("sup"u8);
        markup.Attribute("id"u8, id);
        markup.Attributes(" class=\"footnote-ref\""u8);
        markup.CloseTag();
        if (_openLinks == 0)
        {
            markup.OpenTag("a"u8);
            markup.Attribute("href"u8, NoteId("#", order));
            markup.Attributes(" role=\"doc-noteref\""u8);
            markup.CloseTag();
        }
        markup.Buffer.Number(order);
        markup.Buffer.Html(_openLinks == 0 ? "</a></sup>"u8 : "</sup>"u8);
    }

    public static string NoteId(string prefix, int order) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}fn-{order}");

    private static string ReferenceId(int order, int index) => index <= 1
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fnref-{order}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fnref-{order}-{index}");

    // A reference link is at fault where it is used, not where its address is defined.
    private TextSpan SpanOf(LinkInline link) => link.Reference is null && !link.UrlSpan.IsEmpty
        ? source.Span(link.UrlSpan.Start, link.UrlSpan.End)
        : source.Span(link.Span.Start, link.Span.End);
}
