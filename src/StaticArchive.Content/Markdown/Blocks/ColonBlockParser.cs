using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Parses blocks between lines of colons, <c>:::tip Title</c> up to <c>:::</c>, and the lines <c>::: read-more
/// id</c>, which are blocks by themselves. A block of the theme can be either: it has a body where a line closes
/// it.</summary>
internal sealed class ColonBlockParser : BlockParser
{
    private const int MinColons = 3;

    public ColonBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line;
        var colons = Colons(ref line);
        if (colons < MinColons)
            return BlockState.None;
        line.Trim();
        var (kind, title) = KindAndTitle(line);
        if (kind is null)
            return OpenNamed(processor, line, colons);
        var block = new AdmonitionBlock(this)
        {
            Kind = kind,
            IsFolded = kind.Equals("details", StringComparison.OrdinalIgnoreCase),
            Colons = colons,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        if (!title.IsEmpty)
            block.Add(new AdmonitionTitle(this, processor, title));
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    private BlockState OpenNamed(BlockProcessor processor, StringSlice line, int colons)
    {
        var name = NameIn(line.AsSpan());
        if (name.IsEmpty || IsLine(name) || !ColonClosings.Of(processor).Contains(processor.Line.Start))
        {
            processor.NewBlocks.Push(Teaser(processor, line));
            return BlockState.BreakDiscard;
        }
        var arguments = line.AsSpan()[name.Length..].Trim();
        processor.NewBlocks.Push(new ThemeBlock(this)
        {
            Name = name.ToString().ToLowerInvariant(),
            Arguments = (arguments is ['{', .., '}'] ? arguments[1..^1] : arguments).ToString(),
            NameStart = line.Start,
            Colons = colons,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    /// <summary>Names of blocks that are always one line.</summary>
    public static ImmutableArray<string> LineNames { get; } = ["read-more", "audio", "video", "embed"];

    /// <summary>Whether a block is always one line.</summary>
    public static bool IsLine(ReadOnlySpan<char> name) =>
        LineNames.Contains(name.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a block always has a body.</summary>
    public static bool IsContainer(ReadOnlySpan<char> line) => KindIn(line).Length > 0;

    /// <summary>The name that a line behind its colons begins with, or nothing.</summary>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !char.IsAsciiLetter(line[0]))
            return default;
        var end = line.IndexOfAnyExcept(NameLetters);
        return end < 0 ? line : line[end] is ' ' or '\t' or '{' ? line[..end] : default;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line;
        var colons = Colons(ref line);
        line.Trim();
        var own = (ColonContainer)block;
        if (colons < own.Colons || !line.IsEmpty || IsForInner(own, colons))
        {
            // Blocks within see their indent.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }
        own.IsClosed = true;
        own.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    // An open block within closes first, and a fence holds colons as code. Which blocks are open the parser does not
    // know yet on this line.
    private static bool IsForInner(ColonContainer block, int colons)
    {
        for (var inner = block.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            if (inner is FencedCodeBlock { ClosingFencedCharCount: 0 })
                return true;
            if (inner is ColonContainer { Colons: > 0, IsClosed: false } other
                && (other.Colons == colons || (other.Colons < colons && block.Colons != colons)))
                return true;
        }
        return false;
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static int Colons(ref StringSlice line)
    {
        var colons = 0;
        for (; line.CurrentChar == ':'; colons++)
            line.SkipChar();
        return colons;
    }

    // "tip Title", "tip[Title]", "tip{title="Title"}", "{.callout-tip}".
    private static (string? Kind, StringSlice Title) KindAndTitle(StringSlice line)
    {
        var kind = KindIn(line.AsSpan());
        if (kind.IsEmpty)
            return (null, default);
        var title = line;
        title.Start += line.AsSpan().IndexOf(kind) + kind.Length;
        var words = title.AsSpan();
        var named = words.IndexOf("title=\"");
        if (named >= 0 && words[(named + 7)..].IndexOf('"') is >= 0 and var length)
            title = new StringSlice(line.Text, title.Start + named + 7, title.Start + named + 6 + length);
        else if (words.IndexOf('{') is >= 0 and var brace)
            title.End = title.Start + brace - 1;
        title.Trim();
        if (title.AsSpan() is ['[', .., ']'] or ['"', .., '"'])
            title = new StringSlice(line.Text, title.Start + 1, title.End - 1);
        return (kind.ToString(), title);
    }

    // The kind of an admonition, or nothing.
    private static ReadOnlySpan<char> KindIn(ReadOnlySpan<char> text)
    {
        var start = text.StartsWith("{.") ? 2 : 0;
        if (text[start..].StartsWith("callout-"))
            start += "callout-".Length;
        var length = text[start..].IndexOfAnyExcept(NameLetters);
        var kind = length < 0 ? text[start..] : text.Slice(start, length);
        return AdmonitionKinds.LookOf(kind) is null && kind is not ("details" or "quote") ? default : kind;
    }

    private TeaserBlock Teaser(BlockProcessor processor, StringSlice line) => new(this)
    {
        Content = line.ToString(),
        Start = line.Start,
        Line = processor.LineIndex,
        Column = processor.Column,
        Span = new(processor.Start, processor.Line.End),
        ProcessInlines = false,
    };
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

/// <summary>A block with a body, from a line <c>::: name …</c> up to a line <c>:::</c>.</summary>
/// <param name="parser">What found it.</param>
internal abstract class ColonContainer(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>How many colons opened it; 0 when its text is indented.</summary>
    public int Colons { get; init; }

    /// <summary>Whether a line of colons closed it.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>A block with a body that the theme draws: <c>::: name arguments</c> up to <c>:::</c>.</summary>
/// <param name="parser">What found it.</param>
internal sealed class ThemeBlock(BlockParser parser) : ColonContainer(parser)
{
    /// <summary>Its name, in small letters.</summary>
    public required string Name { get; init; }

    /// <summary>What follows the name on its line.</summary>
    public required string Arguments { get; init; }

    /// <summary>Where the name begins in the source.</summary>
    public required int NameStart { get; init; }
}
