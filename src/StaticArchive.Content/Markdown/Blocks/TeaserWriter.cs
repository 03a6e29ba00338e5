namespace StaticArchive.Markdown.Blocks;

/// <summary>Leaves a place for each teaser that a line asks for.</summary>
internal sealed class TeaserWriter(MarkupWriter markup, BodySource source, BodyFindings findings)
{
    public void Write(TeaserBlock block)
    {
        var words = block.Content.AsSpan();
        var known = false;
        var first = true;
        var found = 0;
        foreach (var range in words.SplitAny(' ', '\t', ','))
        {
            var (start, length) = range.GetOffsetAndLength(words.Length);
            if (length == 0)
                continue;
            var word = words.Slice(start, length).ToString();
            var span = source.Span(block.Start + start, block.Start + start + length - 1);
            if (first)
            {
                first = false;
                known = word.Equals("read-more", StringComparison.OrdinalIgnoreCase);
                if (!known)
                    findings.UnknownBlock(word, span, ["read-more"]);
            }
            else if (known)
            {
                found++;
                markup.Teaser(word, span);
            }
        }
        if (known && found == 0)
            findings.TeaserWithoutId(source.Span(block.Start, block.Start + words.Length - 1));
    }
}
