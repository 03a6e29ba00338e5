using System.Runtime.InteropServices;

namespace StaticArchive.Markdown;

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
        var at = 0;
        while (at < text.Length)
        {
            var lineEnd = text.AsSpan(at).IndexOfAny('\n', '\r');
            lineEnd = lineEnd < 0 ? text.Length : at + lineEnd + 1;
            var line = text.AsSpan(at, lineEnd - at).TrimEnd();
            var content = Content(line);
            var sign = FenceLength(content);
            if (fence.Length > 0)
            {
                if (sign >= fence.Length && content[0] == fence.Sign && content[sign..].IsWhiteSpace())
                {
                    regions.Add((fence.Start, lineEnd));
                    fence = default;
                }
            }
            else if (line.IsEmpty)
            {
                Inline(runs, regions);
                afterBlank = true;
            }
            else if (sign > 0)
            {
                Inline(runs, regions);
                fence = (content[0], sign, at);
            }
            else if (IsIndented(line) && afterBlank && !inList)
                regions.Add((at, lineEnd));
            else
            {
                if (!IsIndented(line))
                    inList = IsListItem(line);
                Runs(text, at, at + line.Length, runs);
                afterBlank = false;
            }
            at = lineEnd;
        }
        Inline(runs, regions);
        if (fence.Length > 0)
            regions.Add((fence.Start, text.Length));
        return regions;
    }

    /// <summary>Whether one of the regions holds that place.</summary>
    public static bool Contain(List<(int Start, int End)> regions, int position)
    {
        var found = regions.BinarySearch((position, int.MaxValue));
        var before = (found < 0 ? ~found : found) - 1;
        return before >= 0 && position < regions[before].End;
    }

    // What remains of a line behind the characters of quotes and lists.
    private static ReadOnlySpan<char> Content(ReadOnlySpan<char> line) => line.TrimStart(" \t>-*+");

    private static int FenceLength(ReadOnlySpan<char> content)
    {
        if (content.Length < 3 || content[0] is not ('`' or '~'))
            return 0;
        var length = content.IndexOfAnyExcept(content[0]);
        length = length < 0 ? content.Length : length;
        var isSpan = content[0] == '`' && content[length..].Contains('`');
        return length >= 3 && !isSpan ? length : 0;
    }

    private static bool IsIndented(ReadOnlySpan<char> line)
    {
        var spaces = line.IndexOfAnyExcept(' ');
        return spaces >= CodeIndent || (spaces >= 0 && line[spaces] == '\t');
    }

    private static bool IsListItem(ReadOnlySpan<char> line)
    {
        var start = line.TrimStart(' ');
        return start[0] is '-' or '*' or '+' || char.IsAsciiDigit(start[0]);
    }

    private static void Runs(string text, int start, int end, List<Run> runs)
    {
        while (start < end)
        {
            var found = text.AsSpan(start, end - start).IndexOf('`');
            if (found < 0)
                return;
            start += found;
            var length = text.AsSpan(start, end - start).IndexOfAnyExcept('`');
            length = length < 0 ? end - start : length;
            runs.Add(new(start, length, IsEscaped(text, start)));
            start += length;
        }
    }

    // Behind an odd number of backslashes.
    private static bool IsEscaped(string text, int at)
    {
        var slashes = 0;
        while (slashes < at && text[at - slashes - 1] == '\\')
            slashes++;
        return slashes % 2 == 1;
    }

    // Each run of backticks opens a span that the next run of the same length in its paragraph closes. A backslash
    // keeps a run from opening one, not from closing it: code has no escapes.
    private static void Inline(List<Run> runs, List<(int Start, int End)> regions)
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
