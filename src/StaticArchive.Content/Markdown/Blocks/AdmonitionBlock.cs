using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown.Blocks;

/// <summary>A block that is set apart: an admonition, a block that readers unfold, or a quotation of another
/// generator's.</summary>
/// <param name="parser">What found it.</param>
internal sealed class AdmonitionBlock(BlockParser parser) : ColonContainer(parser)
{
    /// <summary>The kind that the writer named, such as <c>tip</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it opens on demand.</summary>
    public bool IsFolded { get; init; }
}

/// <summary>The title of an <see cref="AdmonitionBlock"/>, its first child.</summary>
internal sealed class AdmonitionTitle : LeafBlock
{
    /// <param name="parser">What found it.</param>
    /// <param name="processor">What reads the text.</param>
    /// <param name="title">The words.</param>
    public AdmonitionTitle(BlockParser parser, BlockProcessor processor, Markdig.Helpers.StringSlice title)
        : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
        Line = processor.LineIndex;
        Column = processor.Column;
        Span = new(title.Start, title.End);
        AppendLine(ref title, processor.Column, processor.LineIndex, title.Start, false);
    }
}

/// <summary>The kinds of admonitions (note, tip, warning …) and the five looks that a theme gives them.</summary>
internal static class AdmonitionKinds
{
    private static readonly FrozenDictionary<string, string> Looks = new Dictionary<string, string>
    {
        ["note"] = "note info seealso abstract summary tldr todo example question faq help default secondary primary",
        ["tip"] = "tip hint success check done",
        ["important"] = "important",
        ["warning"] = "warning warn attention",
        ["caution"] = "caution danger error bug failure fail critical",
    }
        .SelectMany(look => look.Value.Split(' '), (look, kind) => KeyValuePair.Create(kind, look.Key))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All kinds.</summary>
    public static IEnumerable<string> Names => Looks.Keys.Order(StringComparer.Ordinal);

    /// <summary>The look of a kind, or null.</summary>
    public static string? LookOf(ReadOnlySpan<char> kind) =>
        Looks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(kind, out var look) ? look : null;
}

/// <summary>The first line of an alert as GitHub and Obsidian write it: <c>&gt; [!NOTE]</c>, <c>&gt; [!tip]-
/// Title</c>.</summary>
/// <param name="Kind">The word in the brackets.</param>
/// <param name="Title">What follows on the line, or empty.</param>
internal readonly record struct AlertMark(string Kind, string Title)
{
    private const int MaxKind = 30;

    /// <summary>Takes the mark off the quote that begins with one; null when none does.</summary>
    public static AlertMark? Take(QuoteBlock quote, string source)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } inline } paragraph)
            return null;
        var text = source.AsSpan(Math.Clamp(paragraph.Span.Start, 0, source.Length));
        if (!text.StartsWith("[!"))
            return null;
        var end = text[..Math.Min(text.Length, MaxKind)].IndexOf(']');
        if (end < 3 || text[2..end].IndexOfAnyExcept(Letters) >= 0)
            return null;
        var kind = text[2..end].ToString().ToLowerInvariant();
        var line = text[(end + 1)..];
        var lineEnd = line.IndexOfAny('\n', '\r');
        var title = (lineEnd < 0 ? line : line[..lineEnd]).TrimStart("+-").Trim().ToString();
        while (inline.FirstChild is { } first)
        {
            first.Remove();
            if (first is LineBreakInline)
                break;
        }
        return new(kind, title);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");
}

/// <summary>Parses the admonitions of MkDocs: <c>!!! note "Title"</c> or <c>??? note</c>, and their text indented
/// below.</summary>
internal sealed class IndentedAdmonitionParser : BlockParser
{
    private const int Indent = 4;

    public IndentedAdmonitionParser() => OpeningCharacters = ['!', '?'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var text = line.AsSpan();
        var isFolded = text.StartsWith("???");
        if (processor.IsCodeIndent || (!isFolded && !text.StartsWith("!!!")))
            return BlockState.None;
        var start = isFolded && text.Length > 3 && text[3] == '+' ? 4 : 3;
        if (start >= text.Length || text[start] != ' ')
            return BlockState.None;
        var quote = text.IndexOf('"');
        var kinds = (quote < 0 ? text[start..] : text[start..quote]).Trim();
        var space = kinds.IndexOf(' ');
        var kind = space < 0 ? kinds : kinds[..space];
        if (AdmonitionKinds.LookOf(kind) is null && (quote < 0 || kind.IsEmpty || !char.IsAsciiLetter(kind[0])))
            return BlockState.None;
        var block = new AdmonitionBlock(this)
        {
            Kind = kind.ToString(),
            IsFolded = isFolded,
            IsClosed = true,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        var title = quote < 0 ? -1 : text[(quote + 1)..].LastIndexOf('"');
        if (title > 0)
        {
            var slice = new StringSlice(line.Text, line.Start + quote + 1, line.Start + quote + title);
            block.Add(new AdmonitionTitle(this, processor, slice));
        }
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent < Indent)
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + Indent);
        return BlockState.Continue;
    }
}
