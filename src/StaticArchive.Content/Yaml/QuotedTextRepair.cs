using System.Buffers;

namespace StaticArchive.Yaml;

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
