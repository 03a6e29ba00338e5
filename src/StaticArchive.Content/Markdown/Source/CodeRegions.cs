using System.Runtime.InteropServices;

namespace StaticArchive.Markdown.Source;

/// <summary>Where a Markdown text holds code (fenced, indented, or between backticks), found without parsing it: what
/// is there is shown as it is, template tags included. Linear in the text.</summary>
internal static class CodeRegions
{
    private const int CodeIndent = 4;

    /// <summary>The regions in order, none overlapping; each from its start up to, not including, its end.</summary>
    public static List<(int Start, int End)> Find(string text)
    {
        var regions = new List<(int Start, int End)>();
        var runs = new List<Run>();
        var fence = default((char Sign, int Length, int Start));
        var afterBlank = true;
        var inList = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var start = range.Start.Value;
            var end = Math.Min(range.End.Value + 1, text.Length);
            var line = text.AsSpan(range).TrimEnd();
            // What remains behind the characters of quotes and lists.
            var content = line.TrimStart(" \t>-*+");
            var length = FenceLength(content);
            if (fence.Length > 0)
            {
                if (length < fence.Length || content[0] != fence.Sign || length < content.Length)
                    continue;
                regions.Add((fence.Start, end));
                fence = default;
            }
            else if (line.IsEmpty)
            {
                AddInline(runs, regions);
                afterBlank = true;
            }
            else if (length > 0)
            {
                AddInline(runs, regions);
                fence = (content[0], length, start);
            }
            else if (IsIndented(line) && afterBlank && !inList)
                regions.Add((start, end));
            else
            {
                if (!IsIndented(line))
                    inList = IsListItem(line);
                AddRuns(text, start, start + line.Length, runs);
                afterBlank = false;
            }
        }
        AddInline(runs, regions);
        if (fence.Length > 0)
            regions.Add((fence.Start, text.Length));
        return regions;
    }

    /// <summary>How many characters like its first a text begins with.</summary>
    public static int RunLength(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(text[0]) is > 0 and var length ? length : text.Length;

    private static int FenceLength(ReadOnlySpan<char> content)
    {
        if (content is not ['`' or '~', ..])
            return 0;
        var length = RunLength(content);
        var isSpan = content[0] == '`' && content[length..].Contains('`');
        return length >= 3 && !isSpan ? length : 0;
    }

    private static bool IsIndented(ReadOnlySpan<char> line)
    {
        var spaces = line.IndexOfAnyExcept(' ');
        return spaces >= CodeIndent || (spaces >= 0 && line[spaces] == '\t');
    }

    private static bool IsListItem(ReadOnlySpan<char> line) =>
        line.TrimStart(' ') is ['-' or '*' or '+' or (>= '0' and <= '9'), ..];

    private static void AddRuns(string text, int start, int end, List<Run> runs)
    {
        while (text.AsSpan(start, end - start).IndexOf('`') is >= 0 and var found)
        {
            start += found;
            var length = RunLength(text.AsSpan(start, end - start));
            runs.Add(new(start, length, IsEscaped(text, start)));
            start += length;
        }
    }

    // Behind an odd number of backslashes.
    private static bool IsEscaped(string text, int at) =>
        (at - 1 - text.AsSpan(0, at).LastIndexOfAnyExcept('\\')) % 2 == 1;

    // Each run of backticks opens a span that the next run of the same length in its paragraph closes. A backslash
    // keeps a run from opening one, not from closing it: code has no escapes.
    private static void AddInline(List<Run> runs, List<(int Start, int End)> regions)
    {
        var next = new int[runs.Count];
        var later = new Dictionary<int, int>();
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(later, runs[i].Length, out var exists);
            next[i] = exists ? same : -1;
            same = i;
        }
        for (var i = 0; i < runs.Count; i++)
        {
            if (next[i] < 0 || runs[i].IsEscaped)
                continue;
            regions.Add((runs[i].Start, runs[next[i]].Start + runs[next[i]].Length));
            i = next[i];
        }
        runs.Clear();
    }

    private readonly record struct Run(int Start, int Length, bool IsEscaped);
}
