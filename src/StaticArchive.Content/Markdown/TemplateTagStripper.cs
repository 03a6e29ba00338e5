using System.Text;

namespace StaticArchive.Markdown;

/// <summary>
/// Takes template tags out of a text. In the address of a link, what has a plain meaning is put in their place: the string in
/// <c>{{ "/a/" | url }}</c>, the file of <c>{% post_url 2014-01-01-x %}</c>, nothing for <c>{{ site.baseurl }}</c>.
/// </summary>
internal static class TemplateTagStripper
{
    private const int LongestAddress = 500;

    /// <summary>Rewrites the source, which remembers where everything stood.</summary>
    public static void Strip(BodySource source, List<TemplateTag> tags)
    {
        var text = source.Text;
        var kept = new StringBuilder(text.Length);
        var shifts = new List<(int Prepared, int Original)> { (0, 0) };
        var at = 0;
        var inAddress = false;
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            if (tag.InCode && !tag.IsRaw)
                continue;
            kept.Append(text, at, tag.Start - at);
            inAddress = IsInAddress(text, tag.Start, at, inAddress);
            var (start, length, suffix) = inAddress ? Meaning(text.AsSpan(tag.Start, tag.End - tag.Start), tag.Name) : default;
            if (length > 0)
            {
                shifts.Add((kept.Length, tag.Start + start));
                kept.Append(text, tag.Start + start, length).Append(suffix);
            }
            at = tag.Name == "comment" ? EndOfComment(tags, ref i) : tag.End;
            shifts.Add((kept.Length, at));
        }
        kept.Append(text, at, text.Length - at);
        source.Replace(kept.ToString(), shifts);
    }

    // Whether what stands before the tag, back to the tag before it, is the beginning of an address.
    private static bool IsInAddress(string text, int start, int tagBefore, bool tagBeforeInAddress)
    {
        var lowest = Math.Max(tagBefore, start - LongestAddress);
        var at = start;
        while (at > lowest && (!char.IsWhiteSpace(text[at - 1])) && text[at - 1] is not ('(' or ')' or '"' or '\'' or '<'))
            at--;
        while (at > lowest && text[at - 1] is ' ' or '<')
            at--;
        if (at == tagBefore && tagBefore > 0)
            return tagBeforeInAddress;
        var before = text.AsSpan(0, at);
        return before.EndsWith("](", StringComparison.Ordinal) || before.EndsWith("]:", StringComparison.Ordinal)
            || before.EndsWith("=\"", StringComparison.Ordinal) || before.EndsWith("='", StringComparison.Ordinal);
    }

    // The part of the tag that stays, and what is to follow it.
    private static (int Start, int Length, string Suffix) Meaning(ReadOnlySpan<char> tag, string name)
    {
        if (name is "post_url" or "link")
        {
            var start = tag.IndexOf(name, StringComparison.Ordinal) + name.Length;
            start += tag[start..].IndexOfAnyExcept(' ', '\t');
            var length = tag[start..].IndexOfAny(" \t-%");
            if (name == "post_url")
                length = tag[start..].IndexOfAny(" \t%");
            return (start, Math.Max(0, length), name == "post_url" ? ".md" : "");
        }
        if (name.Length > 0)
            return default;
        var quote = tag[2..].IndexOfAnyExcept(' ', '\t', '-') + 2;
        if (tag[quote] is not ('"' or '\''))
            return default;
        var end = tag[(quote + 1)..].IndexOf(tag[quote]);
        return end < 0 ? default : (quote + 1, end, "");
    }

    private static int EndOfComment(List<TemplateTag> tags, ref int index)
    {
        for (var i = index + 1; i < tags.Count; i++)
        {
            if (tags[i].Name != "endcomment")
                continue;
            index = i;
            return tags[i].End;
        }
        return tags[index].End;
    }
}
