namespace StaticArchive.Markdown;

/// <summary>Which values of which attributes an editor's own HTML may have.</summary>
internal static class AttributeValues
{
    private const int LongestNumber = 5;
    private const int LongestId = 100;
    private const int LongestDate = 40;

    /// <summary>Whether the attribute is kept as written. Addresses, ids and alternative texts are dealt with apart.</summary>
    public static bool Allows(string element, string attribute, string value) => attribute switch
    {
        "title" => true,
        "lang" => IsLanguage(value),
        "dir" => value is "ltr" or "rtl" or "auto",
        "width" or "height" => element is "img" && IsNumber(value),
        "colspan" or "rowspan" => element is "td" or "th" && IsNumber(value),
        "scope" => element == "th" && value is "col" or "row" or "colgroup" or "rowgroup",
        "span" => element is "col" or "colgroup" && IsNumber(value),
        "start" => element == "ol" && IsNumber(value.TrimStart('-')),
        "reversed" => element == "ol" && value.Length == 0,
        "value" => element == "li" && IsNumber(value.TrimStart('-')),
        "open" => element == "details" && value.Length == 0,
        "datetime" => element is "time" or "del" or "ins" && value.Length <= LongestDate,
        _ => false,
    };

    /// <summary>Whether an editor's own id is kept: a word, and none of those that footnotes have.</summary>
    public static bool IsId(string value)
    {
        if (value.Length is 0 or > LongestId || !(char.IsLetterOrDigit(value[0]) || value[0] == '_'))
            return false;
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or ':' or '.'))
                return false;
        }
        return !value.StartsWith("fn-", StringComparison.Ordinal) && !value.StartsWith("fnref-", StringComparison.Ordinal);
    }

    /// <summary>Whether it has the form of a BCP 47 language tag.</summary>
    public static bool IsLanguage(ReadOnlySpan<char> tag)
    {
        if (tag.Length is < 2 or > 35 || !char.IsAsciiLetter(tag[0]) || !char.IsAsciiLetter(tag[1]) || tag[^1] == '-')
            return false;
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        }
        return true;
    }

    private static bool IsNumber(string value) =>
        value.Length is > 0 and <= LongestNumber && !value.AsSpan().ContainsAnyExceptInRange('0', '9');
}
