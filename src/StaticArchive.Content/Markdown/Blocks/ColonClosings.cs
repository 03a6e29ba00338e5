using Markdig.Parsers;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Finds the blocks of the theme that have a body: those that a line of colons closes. A line closes the
/// nearest block above it that was opened with as many colons, or else with fewer. Admonitions, which always have a
/// body, go first.</summary>
internal sealed class ColonClosings
{
    private const int MinColons = 3;
    private const int MaxColons = 20;

    // Lines without a body stay open; a text has many, and a closing line is near its opening one.
    private const int MaxOpen = 500;

    private static readonly object Key = new();

    private readonly List<Line> _open = [];
    private readonly int[] _spare = new int[MaxColons + 1];
    private readonly HashSet<int> _bodies = [];

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
        var lines = Lines(text);
        // How many closing lines there are beyond one for each admonition.
        foreach (var line in lines)
            closings._spare[line.Colons] +=
                line.Kind == LineKind.Closing ? 1 : line.Kind == LineKind.Container ? -1 : 0;
        foreach (var line in lines)
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
        if (_open.Count == MaxOpen)
            _open.RemoveAt(0);
        _open.Add(line);
        if (line.Kind == LineKind.Container)
            _spare[line.Colons]++;
    }

    private void Close(int colons)
    {
        _spare[colons]--;
        var found = _open.FindLastIndex(line => line.Colons == colons);
        if (found < 0)
            found = _open.FindLastIndex(line => line.Colons < colons);
        if (found < 0)
            return;
        // The last closing lines belong to the admonitions that are open.
        var own = _open[found].Colons;
        var containers = _open.Count(line => line.Kind == LineKind.Container && line.Colons == own);
        if (_open[found].Kind == LineKind.Either && containers > Math.Max(0, _spare[colons]))
            found = _open.FindLastIndex(line => line.Kind == LineKind.Container && line.Colons == own);
        if (_open[found].Kind == LineKind.Either)
            _bodies.Add(_open[found].Start);
        _open.RemoveRange(found, _open.Count - found);
    }

    // Lines of colons outside code, whatever quotes and lists they are in.
    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var fence = default(ReadOnlySpan<char>);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimStart(" \t>");
            var marks = line.IsEmpty ? 0 : CodeRegions.RunLength(line);
            if (marks < MinColons)
                continue;
            var rest = line[marks..].Trim();
            if (line[0] is '`' or '~')
            {
                if (fence.IsEmpty)
                    fence = line[..marks];
                else if (line.StartsWith(fence) && rest.IsEmpty)
                    fence = default;
            }
            else if (line[0] == ':' && fence.IsEmpty && KindOf(rest) is { } kind)
                lines.Add(new(range.End.Value - line.Length, Math.Min(marks, MaxColons), kind));
        }
        return lines;
    }

    private static LineKind? KindOf(ReadOnlySpan<char> rest) =>
        rest.IsEmpty ? LineKind.Closing
        : ColonBlockParser.IsContainer(rest) ? LineKind.Container
        : ColonBlockParser.NameIn(rest) is { IsEmpty: false } name && !ColonBlockParser.IsLine(name) ? LineKind.Either
        : null;

    private enum LineKind
    {
        Closing,
        Container,

        /// <summary>A block of the theme, which has a body where a line closes it.</summary>
        Either,
    }

    private readonly record struct Line(int Start, int Colons, LineKind Kind);
}
