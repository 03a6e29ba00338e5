using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Leaves a place for each teaser that a line asks for, or for the block of the theme that it names.</summary>
internal sealed class TeaserWriter(MarkupWriter markup, BodySource source, BodyFindings findings, MediaWriter media,
    EmbedWriter embeds)
{
    private static readonly string[] Names = ["read-more", "audio", "video", EmbedWriter.Name];

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
            if (first && MediaWriter.IsName(word))
            {
                media.Write(block);
                return;
            }
            if (first && word.Equals(EmbedWriter.Name, StringComparison.OrdinalIgnoreCase))
            {
                embeds.Write(block);
                return;
            }
            if (first)
            {
                first = false;
                known = word.Equals("read-more", StringComparison.OrdinalIgnoreCase);
                if (known)
                    continue;
                // A slip of the keyboard is no block of the theme; whether it has another is known when all is read.
                if (IsName(word) && NearestName.DidYouMean(word, Names) is null)
                    markup.Block(word.ToLowerInvariant(), words[(start + length)..].Trim().ToString(), span);
                else
                    findings.UnknownBlock(word, span, Names);
                return;
            }
            else
            {
                found++;
                markup.Teaser(word, span);
            }
        }
        if (known && found == 0)
            findings.TeaserWithoutId(source.Span(block.Start, block.Start + words.Length - 1));
    }

    private static bool IsName(string word) =>
        char.IsAsciiLetter(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

/// <summary>A line <c>::: name arguments</c>.</summary>
/// <param name="parser">What found it.</param>
internal sealed class TeaserBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Everything behind the colons, as it is between <see cref="Start"/> and the line's end.</summary>
    public required string Content { get; init; }

    /// <summary>Where <see cref="Content"/> begins in the source.</summary>
    public required int Start { get; init; }
}
