using System.Buffers;
using System.Text.RegularExpressions;

namespace StaticArchive.Yaml;

/// <summary>
/// Reads metadata that are nearly YAML, for archives that let its faults pass, as other generators do: entry by entry,
/// and what cannot be read of one is its text as it stands.
/// </summary>
internal static class LooseYaml
{
    /// <summary>The metadata; their faults are reported, and none makes the result null.</summary>
    public static YamlMap? ReadMap(string text, string path, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        var faults = new List<Diagnostic>();
        var map = YamlReader.ReadMap(YamlText.Of(text), path, firstLine, faults);
        faults.ForEach(diagnostics.Add);
        if (map is not null)
            return map;
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var end = i + 1;
            while (end < lines.Length && !IsKey(lines[end]))
                end++;
            if (IsKey(lines[i]))
                entries.AddRange(Read(string.Join('\n', lines[i..end]), path, firstLine + i));
            i = end;
        }
        return new YamlMap(entries.ToImmutable(), new TextSpan(firstLine, 1, 1));
    }

    private static ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Read(string entry, string path, int line)
    {
        // YAML knows no tabs, and elsewhere they are taken for two spaces.
        var text = YamlText.Of(entry.Replace("\t", "  ", StringComparison.Ordinal));
        if (YamlReader.ReadMap(text, path, line, new List<Diagnostic>()) is { } map)
            return map.Entries;
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var value = string.Join(' ', entry[(colon + 1)..].Split('\n').Select(part => part.Trim())).Trim();
        var key = new YamlScalar(entry[..colon].Trim(), true, new TextSpan(line, 1, colon));
        return [KeyValuePair.Create(key, (YamlNode)new YamlScalar(
            Unquoted(value), true, new TextSpan(line, colon + 2, Math.Max(1, value.Length))))];
    }

    private static string Unquoted(string value) =>
        value is [('"' or '\'') and var first, .., var last] && first == last ? value[1..^1].Trim() : value;

    private static bool IsKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsLetter(line[0]) && line[..colon].All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
            && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]));
    }
}

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

/// <summary>Texts in double quotes that go on at the very beginning of the next line. YAML asks for indentation there,
/// but other parsers take them, and whole archives are written so. White space at the front of such a line means
/// nothing, so indenting it changes no value.</summary>
internal static class QuotedTextRepair
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>The text with the lines of the quoted text at <paramref name="start"/> indented, or null when the quote
    /// is not closed, or not before what looks like the next key.</summary>
    public static string? Indent(string yaml, int start)
    {
        if (start >= yaml.Length || yaml[start] != '"' || EndOf(yaml, start) is not { } end)
            return null;
        var indentation = new string(' ', start - yaml.LastIndexOf('\n', start) + 1);
        var repaired = new StringBuilder(yaml, 0, start, yaml.Length + 64);
        for (var at = start; at < end;)
        {
            var lineEnd = yaml.IndexOf('\n', at, end - at);
            if (lineEnd < 0)
            {
                repaired.Append(yaml, at, end - at);
                break;
            }
            repaired.Append(yaml, at, lineEnd + 1 - at).Append(indentation);
            at = lineEnd + 1;
            if (BeginsWithKey(yaml.AsSpan(at, end - at)))
                return null;
        }
        return repaired.Append(yaml, end, yaml.Length - end).ToString();
    }

    private static int? EndOf(string yaml, int start)
    {
        for (var i = start + 1; i < yaml.Length; i++)
        {
            if (yaml[i] == '\\')
                i++;
            else if (yaml[i] == '"')
                return i + 1;
        }
        return null;
    }

    private static bool BeginsWithKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && (colon + 1 == line.Length || char.IsWhiteSpace(line[colon + 1]))
            && line[..colon].IndexOfAnyExcept(KeyCharacters) < 0;
    }
}
