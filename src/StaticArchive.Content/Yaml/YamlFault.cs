using YamlDotNet.Core;

namespace StaticArchive.Yaml;

/// <summary>Says in an editor's words what keeps a text from being YAML.</summary>
/// <param name="At">Offset of the place at fault.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Help">The fix in this very case, if it is known.</param>
internal readonly record struct YamlFault(int At, string Message, string? Help)
{
    private const string Quote = "Put the whole value in quotes.";

    public static YamlFault Of(YamlException fault, string yaml)
    {
        var at = Math.Min((int)fault.Start.Index, yaml.Length);
        if (TabIn(yaml, at, (int)Math.Min(fault.End.Index, yaml.Length)) is >= 0 and var tab)
            return new YamlFault(tab, "There is a tab here, but YAML is indented with spaces.", "Replace the tab by spaces.");
        var c = at < yaml.Length ? yaml[at] : '\0';
        return fault.Message switch
        {
            var m when Says(m, "indentation") || Says(m, "end of stream") => new(at, "The quoted text that begins here is not closed.", "End it with the same quote, or remove the first one."),
            var m when Says(m, "escape character") => new(at, "The text in double quotes holds a backslash, which has a meaning of its own there.", "Write two backslashes, or use single quotes."),
            var m when Says(m, "cannot start any token") => new(at, $"A value cannot begin with '{c}'.", Quote),
            var m when Says(m, "plain scalar value, found invalid mapping") => InvalidMapping(at, yaml),
            var m when Says(m, "multiline plain scalar") || Says(m, "could not find expected ':'") => NoColon(at, yaml),
            var m when Says(m, "block sequence entries", "expected node content") => new(at, $"A value cannot begin with '{c}' on the line of its key.", "Put the value in quotes, or a list on lines of its own."),
            var m when Says(m, "expected ',' or ']'") => new(at, "A list that was opened by '[' is not closed.", "Add ']' behind its last value."),
            var m when Says(m, "expected ',' or '}'") => new(at, "A map that was opened by '{' is not closed.", "Add '}' behind its last value."),
            var m when Says(m, "expected comment or line break") => new(at, $"'{c}' at the front of a value begins a text on the lines below.", Quote),
            var m when Says(m, "did not find expected key") => NoKey(at, yaml),
            var m when Says(m, "expected '-' indicator") => new(at, "A list goes on here without '-', or a key stands in the column of the list.", "Indent the list, or begin the line with '- '."),
            var m when Says(m, "key is missing") && at > 0 && yaml[at - 1] == '{' => new(at - 1, "The value begins with '{', which opens a map.", Quote),
            _ => new(at, Plain(fault.Message), null),
        };
    }

    /// <summary>Length of the word at fault, for underlining.</summary>
    public int LengthIn(string yaml)
    {
        var end = At;
        while (end < yaml.Length && !char.IsWhiteSpace(yaml[end]))
            end++;
        return Math.Max(1, end - At);
    }

    private static bool Says(string message, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (message.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // Either ': ' within a value, or a key that is indented more than the one above it.
    private static YamlFault InvalidMapping(int at, string yaml)
    {
        var line = LineStart(yaml, at);
        var before = yaml.AsSpan(line, at - line).TrimStart();
        return before.Contains(':') || before.StartsWith("- ")
            ? new YamlFault(at, "The value holds ': ', which YAML takes for another key.", Quote)
            : new YamlFault(at, $"The key '{before}' is indented more than the one above it.", "Begin it in the same column as the other keys.");
    }

    private static YamlFault NoColon(int at, string yaml)
    {
        // The parser notices at the next colon; the line before it, or this one, has none of its own.
        var line = LineStart(yaml, at);
        var previous = line > 0 ? LineStart(yaml, line - 1) : line;
        var culprit = LineAt(yaml, previous).Contains(": ", StringComparison.Ordinal) || LineAt(yaml, previous).EndsWith(':') ? line : previous;
        return new YamlFault(culprit, $"The line '{YamlValueReader.Shown(LineAt(yaml, culprit).Trim())}' is no 'key: value'; after the key come a colon and a space.", "Correct the line, or indent it if it continues the value above.");
    }

    private static YamlFault NoKey(int at, string yaml)
    {
        var before = at > 0 ? yaml.AsSpan(LineStart(yaml, at), at - LineStart(yaml, at)).TrimEnd() : default;
        return before.EndsWith("\"") || before.EndsWith("'")
            ? new YamlFault(at, "The quoted text ends here, but more follows.", "A quote within the value is doubled ('it''s'), or the value stands in quotes of the other kind.")
            : before.EndsWith("]") || before.EndsWith("}")
                ? new YamlFault(at, $"The value ends with '{before[^1]}', but more follows.", Quote)
                : before.IsEmpty && !LineAt(yaml, LineStart(yaml, at)).Contains(':', StringComparison.Ordinal) ? NoColon(at, yaml)
                : new YamlFault(at, "This line fits neither the key above nor a new one.", "Begin keys in one column, and put values that begin with a sign in quotes.");
    }

    private static int TabIn(string yaml, int start, int end)
    {
        var line = LineStart(yaml, Math.Max(start, end));
        for (var i = line; i < yaml.Length && yaml[i] is ' ' or '\t'; i++)
        {
            if (yaml[i] == '\t')
                return i;
        }
        // A block that is to be indented and begins on the next line.
        var next = yaml.IndexOf('\n', Math.Min(start, yaml.Length));
        return next >= 0 && next + 1 < yaml.Length && yaml[next + 1] == '\t' ? next + 1 : -1;
    }

    private static int LineStart(string yaml, int at) => at == 0 ? 0 : yaml.LastIndexOf('\n', Math.Min(at, yaml.Length) - 1) + 1;

    private static string LineAt(string yaml, int start)
    {
        var end = yaml.IndexOf('\n', start);
        return yaml[start..(end < 0 ? yaml.Length : end)].TrimEnd('\r', ' ');
    }

    // The parser begins some messages with "(Line: …) - (Line: …): "; the place is told separately.
    private static string Plain(string message)
    {
        var colon = message.StartsWith("(Line:", StringComparison.Ordinal) ? message.LastIndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.') + ".";
    }
}
