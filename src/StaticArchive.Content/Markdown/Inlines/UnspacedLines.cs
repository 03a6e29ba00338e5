using System.Buffers;

namespace StaticArchive.Markdown.Inlines;

/// <summary>
/// Lines of Chinese, Japanese and other scripts without spaces, which must not get one where a line ends.
/// </summary>
internal static class UnspacedLines
{
    /// <summary>Punctuation that ends an address in such a text.</summary>
    public static readonly SearchValues<char> Punctuation =
        SearchValues.Create("，。；：！？、（）《》〈〉「」『』【】“”‘’…　");

    /// <summary>Whether the lines before and behind a line end run together.</summary>
    public static bool Join(string text, int lineEnd)
    {
        var before = text.AsSpan(0, Math.Clamp(lineEnd, 0, text.Length)).TrimEnd(" \t\r\n");
        var behind = text.AsSpan(before.Length).TrimStart(" \t\r\n>");
        return !before.IsEmpty && !behind.IsEmpty && IsUnspaced(before[^1]) && IsUnspaced(behind[0]);
    }

    private static bool IsUnspaced(char c) =>
        Letters.IsUnspaced(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF65');
}
