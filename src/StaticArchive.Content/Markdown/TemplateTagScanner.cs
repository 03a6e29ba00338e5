namespace StaticArchive.Markdown;

/// <summary>Finds the tags <c>{% … %}</c> and <c>{{ … }}</c> in a text.</summary>
internal static class TemplateTagScanner
{
    private const int LongestTag = 2000;

    /// <summary>A quick look whether there may be any.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) => text.IndexOf("{%", StringComparison.Ordinal) >= 0 || text.IndexOf("{{", StringComparison.Ordinal) >= 0;

    /// <summary>All tags in order.</summary>
    public static List<TemplateTag> Find(string text)
    {
        var tags = new List<TemplateTag>();
        var code = CodeRegions.Find(text);
        var region = 0;
        var at = 0;
        var literalUntil = 0;
        while (true)
        {
            var found = text.AsSpan(at).IndexOf('{');
            if (found < 0)
                return tags;
            at += found;
            var length = LengthAt(text.AsSpan(at));
            if (length == 0)
            {
                at++;
                continue;
            }
            while (region < code.Count && code[region].End <= at)
                region++;
            var inCode = region < code.Count && code[region].Start <= at;
            var tag = new TemplateTag(at, at + length, NameOf(text.AsSpan(at, length)), inCode || at < literalUntil);
            if (tag is { Name: "raw", InCode: false })
                literalUntil = EndOfRaw(text, tag.End);
            tags.Add(tag);
            at = tag.End;
        }
    }

    private static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[1] is not ('%' or '{'))
            return 0;
        var close = text[1] == '%' ? "%}" : "}}";
        var end = text[..Math.Min(text.Length, LongestTag)][2..].IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 4;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        if (tag[1] == '{')
            return "";
        var inner = tag[2..^2].Trim(" \t\r\n-+");
        var end = inner.IndexOfAny(" \t\r\n");
        return (end < 0 ? inner : inner[..end]).ToString();
    }

    private static int EndOfRaw(string text, int from)
    {
        var at = from;
        while (true)
        {
            var found = text.AsSpan(at).IndexOf("{%", StringComparison.Ordinal);
            if (found < 0)
                return from;
            at += found;
            var length = LengthAt(text.AsSpan(at));
            if (length > 0 && NameOf(text.AsSpan(at, length)) == "endraw")
                return at;
            at += 2;
        }
    }
}
