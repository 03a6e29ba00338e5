using System.Text.RegularExpressions;

namespace StaticArchive.Themes;

/// <summary>
/// Reads what follows the name of a block: <c>key=value</c> and <c>key="some words"</c>; what has no key is its
/// <c>text</c>.
/// </summary>
internal static partial class BlockArguments
{
    public static DataMap Read(string arguments)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (Match match in Argument().Matches(arguments))
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
            values[match.Groups["key"].Value.Replace('-', '_')] = DataFolder.NumberOr(value);
        }
        var text = string.Join(' ',
            Argument().Replace(arguments, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0)
            values.TryAdd("text", text);
        return new DataMap(values);
    }

    [GeneratedRegex("""(?<![^\s])(?<key>[A-Za-z][A-Za-z0-9_-]*)=(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))""")]
    private static partial Regex Argument();
}
