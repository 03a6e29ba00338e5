namespace StaticArchive.Stories;

/// <summary>
/// The first heading of a text, which Docusaurus and many folders of notes have in place of a title in front matter.
/// </summary>
internal static class TitleInText
{
    /// <summary>The title, and the text with an empty line in its place; null where the text begins with something
    /// else.</summary>
    public static (string Title, string Text)? Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line.StartsWith("# "))
            {
                var title = TitleOf(line[2..]);
                return title.Length == 0 ? null : (title, string.Concat(text.AsSpan(0, at), text.AsSpan(end)));
            }
            if (!MayComeBefore(line))
                return null;
            at = end + 1;
        }
        return null;
    }

    /// <summary>A title made of a file's name.</summary>
    public static string? FromName(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? null : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Without the heading's own id.
    private static string TitleOf(ReadOnlySpan<char> heading)
    {
        heading = heading.Trim().TrimEnd('#').TrimEnd();
        var brace = heading.LastIndexOf('{');
        return (heading.EndsWith("}") && brace > 0 ? heading[..brace].TrimEnd() : heading).ToString();
    }

    private static bool MayComeBefore(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace()
        || line.StartsWith("import ")
        || line.StartsWith("export ")
        || (line.StartsWith("<!--") && line.EndsWith("-->"));
}
