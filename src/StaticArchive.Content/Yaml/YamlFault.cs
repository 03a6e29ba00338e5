using System.Buffers;
using YamlDotNet.Core;

namespace StaticArchive.Yaml;

/// <summary>Says in an editor's words what keeps a text from being YAML.</summary>
/// <param name="At">Offset of the place at fault.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Help">The fix in this very case, if it is known.</param>
internal readonly record struct YamlFault(int At, string Message, string? Help)
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Append(0x7F).Select(code => (char)code).Except(['\t', '\n', '\r'])]);

    private const string Quote = "Put the whole value in quotes.";

    public static YamlFault Of(YamlException fault, string yaml)
    {
        var at = Math.Min((int)fault.Start.Index, yaml.Length);
        if (TabIn(yaml) is >= 0 and var tab)
            return new YamlFault(
                tab, "There is a tab here, but YAML is indented with spaces.", "Replace the tab by spaces.");
        if (yaml.AsSpan().IndexOfAny(Controls) is >= 0 and var control)
            return new YamlFault(
                control, $"The line holds the control character U+{(int)yaml[control]:X4}, which nobody sees.",
                "Remove it: type the place again.");
        if (!Says(fault.Message, "nested", "There are more than") && SlipOf(yaml, at) is { } slip)
            return slip;
        var c = at < yaml.Length ? yaml[at] : '\0';
        return fault.Message switch
        {
            var m when Says(m, "indentation") || Says(m, "end of stream") => new(
                at, "The quoted text that begins here is not closed.",
                "End it with the same quote, or remove the first one."),
            var m when Says(m, "escape character", "hexadecimal", "Unicode") => new(
                at, "The text in double quotes holds a backslash, which has a meaning of its own there.",
                "Write two backslashes, or use single quotes."),
            var m when Says(m, "cannot start any token") => new(at, $"A value cannot begin with '{c}'.", Quote),
            var m when Says(m, "plain scalar value, found invalid mapping") => InvalidMapping(at, yaml),
            var m when Says(m, "multiline plain scalar") || Says(m, "could not find expected ':'") => NoColon(at, yaml),
            var m when Says(m, "block sequence entries", "expected node content") => new(
                at, $"A value cannot begin with '{c}' on the line of its key.",
                "Put the value in quotes, or a list on lines of its own."),
            var m when Says(m, "expected ',' or ']'") => new(
                at, "A list that was opened by '[' is not closed.", "Add ']' behind its last value."),
            var m when Says(m, "expected ',' or '}'") => new(
                at, "A map that was opened by '{' is not closed.", "Add '}' behind its last value."),
            var m when Says(m, "expected comment or line break") => new(
                at, $"'{c}' at the front of a value begins a text on the lines below.", Quote),
            var m when Says(m, "did not find expected key") => NoKey(at, yaml),
            var m when Says(m, "expected '-' indicator") => new(
                at, "A list goes on here without '-', or a key stands in the column of the list.",
                "Indent the list, or begin the line with '- '."),
            var m when Says(m, "key is missing") && at > 0 && yaml[at - 1] == '{' => new(
                at - 1, "The value begins with '{', which opens a map.", Quote),
            var m when Says(m, "anchor or alias") => new(
                at, $"A value cannot begin with '{c}'.",
                "Begin an item of a list with '- ', and put a text in quotes."),
            var m when Says(m, "keys are not allowed") => new(
                at, $"A value cannot begin with '{c} '.", Quote),
            var m when Says(m, "<document end>") => new(
                at, "The key is indented less than the one above it.",
                "Begin it in the same column as the other keys."),
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
            : new YamlFault(
                at, $"The key '{before}' is indented more than the one above it.",
                "Begin it in the same column as the other keys.");
    }

    private static YamlFault NoColon(int at, string yaml)
    {
        // The parser notices at the next colon; the line before it, or this one, has none of its own.
        var line = LineStart(yaml, at);
        var previous = line > 0 ? LineStart(yaml, line - 1) : line;
        var culprit =
            LineAt(yaml, previous).Contains(": ", StringComparison.Ordinal) || LineAt(yaml, previous).EndsWith(':')
                ? line
                : previous;
        return new YamlFault(
            culprit,
            $"The line '{YamlValueReader.Shown(LineAt(yaml, culprit).Trim())}' is no 'key: value'; after the key come "
                + "a colon and a space.",
            "Correct the line, or indent it if it continues the value above.");
    }

    private static YamlFault NoKey(int at, string yaml)
    {
        var before = at > 0 ? yaml.AsSpan(LineStart(yaml, at), at - LineStart(yaml, at)).TrimEnd() : default;
        return before.EndsWith("\"") || before.EndsWith("'")
                ? new YamlFault(
                    at, "The quoted text ends here, but more follows.",
                    before.EndsWith("'")
                        ? "Double a quote within the value ('it''s'), or put the value in double quotes."
                        : "Put a backslash before a quote within the value (\\\"), or the value in single quotes.")
            : before.EndsWith("]") || before.EndsWith("}")
                ? new YamlFault(at, $"The value ends with '{before[^1]}', but more follows.", Quote)
            : before.IsEmpty && !LineAt(yaml, LineStart(yaml, at)).Contains(':', StringComparison.Ordinal)
                ? NoColon(at, yaml)
            : new YamlFault(
                at, "This line fits neither the key above nor a new one.",
                "Begin keys in one column, and put values that begin with a sign in quotes.");
    }

    // A tab at the front of a line; the parser notices it anywhere behind.
    private static int TabIn(string yaml)
    {
        for (var line = 0; line < yaml.Length;)
        {
            var i = line;
            while (i < yaml.Length && yaml[i] == ' ')
                i++;
            if (i < yaml.Length && yaml[i] == '\t' && LineAt(yaml, line).Trim().Length > 0)
                return i;
            var end = yaml.IndexOf('\n', line);
            line = end < 0 ? yaml.Length : end + 1;
        }
        return -1;
    }

    // What an editor's eye passes over, on the lines up to where the parser gave up.
    public static YamlFault? SlipOf(string yaml, int at)
    {
        for (var line = 0; line < yaml.Length && line <= at;)
        {
            var text = LineAt(yaml, line);
            if (text.StartsWith("<<<<<<< ", StringComparison.Ordinal))
                return new YamlFault(
                    line, "An unfinished merge is here: two versions of the same lines, between marks of git.",
                    "Keep the right version, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");
            if (HashtagIn(text) is >= 0 and var hash)
                return new YamlFault(
                    line + hash, "'#' begins a comment here, so the list is not closed.",
                    "Leave the sign out, as in [flood, bridges], or put each value in quotes.");
            if (text.IndexOf('[') is > 0 and var open && text.LastIndexOf(']') < open
                && text[..open].TrimEnd().EndsWith(':') && !GoesOn(yaml, line))
                return new YamlFault(
                    line + open, "A list that is opened by '[' is not closed.", "Add ']' behind its last value.");
            if (NoSpace(text) is > 0 and var colon && line + text.Length >= at - 1)
                return new YamlFault(
                    line + colon, $"There is no space behind the colon of '{text[..colon].Trim()}'.",
                    $"Write '{text[..colon].Trim()}: {text[(colon + 1)..].Trim()}'.");
            if (CurlyAt(text) is > 0 and var curly && text.LastIndexOf(": ", StringComparison.Ordinal) > curly)
                return new YamlFault(
                    line + curly, "Curly quotes are not quotes for YAML, so the colon within begins another key.",
                    "Put the value in straight quotes: \"…\".");
            var end = yaml.IndexOf('\n', line);
            line = end < 0 ? yaml.Length : end + 1;
        }
        return null;
    }

    // "[#flood" or ", #bridges" in a list on one line.
    private static int HashtagIn(string line)
    {
        var open = line.IndexOf('[');
        if (open < 0)
            return -1;
        for (var i = open + 1; i + 1 < line.Length; i++)
        {
            if (line[i] == '#' && line[i - 1] is '[' or ' ' && char.IsLetterOrDigit(line[i + 1])
                && line.AsSpan(open, i - open).Count('"') % 2 == 0)
                return i;
        }
        return -1;
    }

    // A list may be closed further down, before the next key.
    private static bool GoesOn(string yaml, int line)
    {
        for (
            var next = yaml.IndexOf('\n', line) + 1;
            next > 0 && next < yaml.Length;
            next = yaml.IndexOf('\n', next) + 1)
        {
            var text = LineAt(yaml, next);
            if (text.Contains(']', StringComparison.Ordinal))
                return true;
            if (text.Length > 0 && char.IsAsciiLetter(text[0]) && text.Contains(':', StringComparison.Ordinal))
                return false;
        }
        return false;
    }

    // "published:2020-01-01": the line is a key to a person, and a plain text to YAML.
    private static int NoSpace(string line)
    {
        var colon = line.IndexOf(':');
        return
            colon > 0
            && colon + 1 < line.Length && line[colon + 1] is not (' ' or '/') && char.IsAsciiLetter(line[0])
            && line.AsSpan(0, colon).IndexOfAnyExcept(KeyCharacters) < 0
            ? colon
            : -1;
    }

    private static int CurlyAt(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && colon + 2 < line.Length && line[colon + 2] is '“' or '„' or '‘' ? colon + 2 : -1;
    }

    private static int LineStart(string yaml, int at) =>
        at == 0 ? 0 : yaml.LastIndexOf('\n', Math.Min(at, yaml.Length) - 1) + 1;

    private static string LineAt(string yaml, int start)
    {
        var end = yaml.IndexOf('\n', start);
        return yaml[start..(end < 0 ? yaml.Length : end)].TrimEnd('\r', ' ');
    }

    // The parser begins some messages with "(Line: …) - (Line: …): "; the place is told separately.
    private static string Plain(string message)
    {
        var colon = message.StartsWith("(Line:", StringComparison.Ordinal)
            ? message.LastIndexOf("): ", StringComparison.Ordinal)
            : -1;
        return (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.') + ".";
    }
}
