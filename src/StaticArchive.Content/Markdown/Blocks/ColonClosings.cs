using Markdig.Parsers;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Finds the blocks of the theme that have a body: those that a line of colons closes. A line closes the
/// nearest block above it that was opened with as many colons, or else with fewer. Admonitions, which always have a
/// body, go first.</summary>
internal sealed class ColonClosings
{
    private const int MinColons = 3;
    private const int MaxColons = 20;

    private static readonly object Key = new();

    private readonly List<Line> _lines = [];
    private readonly Stack<Line>[] _open = new Stack<Line>[MaxColons + 1];
    private readonly int[] _openContainers = new int[MaxColons + 1];
    private readonly int[] _spare = new int[MaxColons + 1];
    private readonly HashSet<int> _bodies = [];

    private ColonClosings()
    {
        for (var colons = MinColons; colons <= MaxColons; colons++)
            _open[colons] = new();
    }

    /// <summary>Where the colons begin that open blocks with a body, in the document that is being read.</summary>
    public static HashSet<int> Of(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is not HashSet<int> found)
            processor.Document.SetData(Key, found = Find(processor.Line.Text));
        return found;
    }

    internal static HashSet<int> Find(string text)
    {
        var closings = new ColonClosings();
        closings.ReadLines(text);
        foreach (var line in closings._lines)
        {
            if (line.Kind == LineKind.Closing)
                closings.Close(line.Colons);
            else
                closings.Open(line);
        }
        return closings._bodies;
    }

    private void Open(Line line)
    {
        _open[line.Colons].Push(line);
        if (line.Kind != LineKind.Container)
            return;
        _openContainers[line.Colons]++;
        _spare[line.Colons]++;
    }

    private void Close(int colons)
    {
        _spare[colons]--;
        if (Nearest(colons) is not { } found)
            return;
        // The last closing lines belong to the admonitions that are open.
        if (found.Kind == LineKind.Either && _openContainers[found.Colons] > Math.Max(0, _spare[colons]))
        {
            while (_open[found.Colons].Peek().Kind == LineKind.Either)
                _open[found.Colons].Pop();
            found = _open[found.Colons].Peek();
        }
        foreach (var inner in _open.AsSpan(MinColons))
        {
            while (inner.TryPeek(out var line) && line.Start >= found.Start)
                Leave(inner.Pop());
        }
        if (found.Kind == LineKind.Either)
            _bodies.Add(found.Start);
    }

    private void Leave(Line line)
    {
        if (line.Kind == LineKind.Container)
            _openContainers[line.Colons]--;
    }

    private Line? Nearest(int colons)
    {
        if (_open[colons].TryPeek(out var same))
            return same;
        Line? nearest = null;
        for (var fewer = MinColons; fewer < colons; fewer++)
        {
            if (_open[fewer].TryPeek(out var line) && (nearest is null || line.Start > nearest.Value.Start))
                nearest = line;
        }
        return nearest;
    }

    // Lines of colons outside code, whatever quotes and lists they are in. What remains in _spare at first is how many
    // closing lines there are beyond one for each admonition.
    private void ReadLines(string text)
    {
        var fence = default(ReadOnlySpan<char>);
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny('\r', '\n') is >= 0 and var end ? end : rest.Length;
            var line = rest[..length].TrimStart(" \t>");
            var marks = Marks(line);
            if (marks >= MinColons && line[0] is '`' or '~')
            {
                if (fence.IsEmpty)
                    fence = line[..marks];
                else if (line.StartsWith(fence) && line[marks..].IsWhiteSpace())
                    fence = default;
            }
            else if (marks >= MinColons && line[0] == ':' && fence.IsEmpty)
                Add(at + length - line.Length, Math.Min(marks, MaxColons), line[marks..].Trim());
            at += length + 1;
        }
    }

    // How many characters like its first the line begins with.
    private static int Marks(ReadOnlySpan<char> line)
    {
        var other = line.IsEmpty ? 0 : line.IndexOfAnyExcept(line[0]);
        return other < 0 ? line.Length : other;
    }

    private void Add(int start, int colons, ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
        {
            _lines.Add(new(start, colons, LineKind.Closing));
            _spare[colons]++;
        }
        else if (ColonBlockParser.IsContainer(rest))
        {
            _lines.Add(new(start, colons, LineKind.Container));
            _spare[colons]--;
        }
        else if (ColonBlockParser.NameIn(rest) is { IsEmpty: false } name && !ColonBlockParser.IsLine(name))
            _lines.Add(new(start, colons, LineKind.Either));
    }

    private enum LineKind
    {
        Closing,
        Container,
        Either,
    }

    private readonly record struct Line(int Start, int Colons, LineKind Kind);
}
