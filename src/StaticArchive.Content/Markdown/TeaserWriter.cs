namespace StaticArchive.Markdown;

/// <summary>Leaves a place for what a line <c>::: name …</c> asks for: teasers, a player, a card, or a block of the
/// theme.</summary>
internal sealed class TeaserWriter(MarkupWriter markup, BodySource source, BodyFindings findings, MediaWriter media,
    EmbedWriter embeds)
{
    public void Write(TeaserBlock block)
    {
        if (Words(block, block.Content.Length, " \t,") is not [var (name, span), .. var ids])
            return;
        switch (name.ToLowerInvariant())
        {
            case "read-more":
                foreach (var id in ids)
                    markup.Place(new BodySlot(0, BodySlotKind.Teaser, id.Path, "", id.Span));
                if (ids.Count == 0)
                    findings.TeaserWithoutId(SpanOf(block));
                break;
            case "audio" or "video":
                var (parts, caption) = Parts(block);
                if (parts is [var file, .. var others])
                    media.Write(file, others, caption, isBlock: true);
                else
                    findings.PlayerWithoutFile(SpanOf(block));
                break;
            case "embed":
                var (addresses, title) = Parts(block);
                embeds.Write(addresses, title, SpanOf(block));
                break;
            // A slip of the keyboard is not a block of the theme; whether it has another is known when all is read.
            case var word when IsName(word) && NearestName.DidYouMean(name, ColonBlockParser.LineNames) is null:
                var arguments = block.Content[(block.Content.IndexOf(name, StringComparison.Ordinal) + name.Length)..];
                markup.Place(new BodySlot(0, BodySlotKind.Block, word, arguments.Trim(), span));
                break;
            default:
                findings.UnknownBlock(name, span, ColonBlockParser.LineNames);
                break;
        }
    }

    // Words behind the name, and at last a caption in quotes: film.mp4 still.jpg film.en.vtt "Caption".
    private (List<NamedPart> Parts, string? Caption) Parts(TeaserBlock block)
    {
        var quote = block.Content.IndexOf('"', StringComparison.Ordinal);
        return (Words(block, quote < 0 ? block.Content.Length : quote, " \t")[1..],
            quote < 0 ? null : block.Content[(quote + 1)..].TrimEnd().TrimEnd('"'));
    }

    private List<NamedPart> Words(TeaserBlock block, int length, ReadOnlySpan<char> separators)
    {
        var words = new List<NamedPart>();
        foreach (var range in block.Content.AsSpan(0, length).SplitAny(separators))
        {
            var (start, end) = (block.Start + range.Start.Value, block.Start + range.End.Value - 1);
            if (end >= start)
                words.Add(new(block.Content[range], source.Span(start, end)));
        }
        return words;
    }

    private TextSpan SpanOf(TeaserBlock block) =>
        source.Span(block.Start, block.Start + block.Content.Length - 1);

    private static bool IsName(string word) =>
        char.IsAsciiLetter(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

/// <summary>Marks where the title and the body of a block are; the theme draws what is around them. Admonitions are the
/// theme's blocks <c>admonition</c>, <c>details</c> and <c>quote</c>.</summary>
internal sealed class ColonBlockWriter(
    MarkupWriter markup, InlineWriter inlines, BodySource source, QuotationWriter quotations)
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
        var title = block.Count > 0 ? block[0] as AdmonitionTitle : null;
        if (title is not null)
        {
            markup.OpenBlockTitle();
            if (IsQuote(block))
                quotations.Attribution(title.Inline);
            else
                inlines.Children(title);
            markup.CloseBlockTitle();
        }
        if (IsQuote(block) && title is not null)
            quotations.OpenNamed();
        else if (IsQuote(block))
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
