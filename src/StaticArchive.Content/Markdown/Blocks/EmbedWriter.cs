namespace StaticArchive.Markdown.Blocks;

/// <summary>
/// Leaves a place for the card of a video, a map or a post of another site. Nothing is loaded from there.
/// </summary>
internal sealed class EmbedWriter(MarkupWriter markup, BodySource source, BodyFindings findings, Uri site)
{
    /// <summary>The word behind the colons that asks for a card.</summary>
    public const string Name = "embed";

    /// <summary>
    /// Writes <c>::: embed https://… still.jpg https://archive… "Title"</c>: the first address is shown, a second is
    /// that of an archived copy, and a file is the picture.
    /// </summary>
    public void Write(TeaserBlock block)
    {
        var content = block.Content;
        var quote = content.IndexOf('"', StringComparison.Ordinal);
        var title = quote < 0 ? null : content[(quote + 1)..].TrimEnd().TrimEnd('"');
        var words = quote < 0 ? content.AsSpan() : content.AsSpan(0, quote);
        var slots = new List<BodySlot>();
        var isName = true;
        foreach (var range in words.SplitAny(' ', '\t'))
        {
            var (start, length) = range.GetOffsetAndLength(words.Length);
            if (length == 0)
                continue;
            if (!isName)
                Add(slots, words.Slice(start, length).ToString(),
                    source.Span(block.Start + start, block.Start + start + length - 1));
            isName = false;
        }
        if (slots is not [{ Kind: BodySlotKind.Embed }, ..])
        {
            findings.EmbedWithoutAddress(source.Span(block.Start, block.Start + content.Length - 1));
            return;
        }
        if (!string.IsNullOrWhiteSpace(title))
            slots.Add(new BodySlot(0, BodySlotKind.PlayerCaption, title, "", slots[0].Span));
        markup.Place(slots);
    }

    private void Add(List<BodySlot> slots, string word, TextSpan span)
    {
        var target = LinkTarget.Read(word, site);
        var kind = target.Kind switch
        {
            LinkTargetKind.External => slots.Count == 0 ? BodySlotKind.Embed : BodySlotKind.EmbedCopy,
            LinkTargetKind.Internal when slots.Count > 0 => BodySlotKind.Image,
            _ => default(BodySlotKind?),
        };
        if (kind is { } known)
            slots.Add(new BodySlot(0, known, target.Target, "", span));
        else if (target.Kind is LinkTargetKind.Refused or LinkTargetKind.Mail)
            findings.RefusedAddress(word, span);
    }
}
