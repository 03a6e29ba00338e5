using System.Buffers;
using System.Text.RegularExpressions;

namespace StaticArchive.FrontMatter;

/// <summary>Replaces, in the YAML of a front matter, characters that look like a space or like nothing and that YAML
/// does not take for what they look like. Every character keeps its place.</summary>
internal static partial class YamlText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create(['\u2028', '\u2029', '\u0085']);

    private static readonly SearchValues<char> Spaces =
        SearchValues.Create(['\u00A0', '\u202F', '\u2007', '\u3000', '\u2003', '\u2002', '\u2009']);

    private static readonly SearchValues<char> NotOfKeys = SearchValues.Create("\"'[]{}#,");

    public static string Of(string yaml)
    {
        // YAML ends a line at a single CR as well; places are counted by LF.
        if (yaml.Contains('\r', StringComparison.Ordinal) && LoneReturn().IsMatch(yaml))
            yaml = LoneReturn().Replace(yaml, "\n");
        if (yaml.AsSpan().IndexOfAny(LineEnds) < 0 && yaml.AsSpan().IndexOfAny(Spaces) < 0)
            return yaml;
        return string.Create(yaml.Length, yaml, static (characters, yaml) =>
        {
            yaml.CopyTo(characters);
            var opensMap = false;
            for (var start = 0; start < characters.Length;)
            {
                var end = characters[start..].IndexOf('\n') is >= 0 and var at ? start + at + 1 : characters.Length;
                var line = characters[start..end];
                Mend(line, opensMap);
                opensMap = line.TrimEnd().EndsWith(":");
                start = end;
            }
        });
    }

    // White space at the front of a line, around the key's colon and behind a dash is YAML's; within a value it is the
    // text's.
    private static void Mend(Span<char> line, bool isWithinMap)
    {
        line.ReplaceAny(LineEnds, ' ');
        var hidden = Spaces.Contains(line[0]);
        var begin = Widths(line, 0);
        while (
            begin < line.Length && line[begin] == '-' && begin + 1 < line.Length && char.IsWhiteSpace(line[begin + 1]))
            begin = Widths(line, begin + 1);
        var colon = line[begin..].IndexOf(':');
        if (colon < 0 || line[begin..(begin + colon)].IndexOfAny(NotOfKeys) >= 0)
            return;
        for (var at = begin + colon - 1; at >= begin && Spaces.Contains(line[at]); at--)
            line[at] = ' ';
        Widths(line, begin + colon + 1);
        // A key that only seems to be in the first column.
        if (hidden && !isWithinMap && begin > 0)
            MoveToFront(line, begin);
    }

    private static void MoveToFront(Span<char> line, int by)
    {
        var end = line.TrimEnd("\r\n").Length;
        line[by..end].CopyTo(line);
        line[(end - by)..end].Fill(' ');
    }

    // Turns white space into spaces, and says where it ends.
    private static int Widths(Span<char> line, int at)
    {
        for (; at < line.Length && (line[at] is ' ' or '\t' || Spaces.Contains(line[at])); at++)
            line[at] = line[at] == '\t' ? '\t' : ' ';
        return at;
    }

    [GeneratedRegex("\\r(?!\\n)")]
    private static partial Regex LoneReturn();
}
