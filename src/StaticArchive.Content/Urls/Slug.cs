using System.Buffers;
using AnyAscii;

namespace StaticArchive.Urls;

/// <summary>Turns words of any script into a segment of an address.</summary>
internal static class Slug
{
    /// <summary>Longest slug made from a headline; it ends with a whole word.</summary>
    public const int MaxLength = 80;

    /// <summary>Longest slug made from a file's name or given by the editor, whose address others may already
    /// have.</summary>
    public const int MaxNameLength = 180;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly string[] DeviceNames =
        ["con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"];

    /// <summary>Transliterated to ASCII, lower case, everything but letters and digits folded into single hyphens, none
    /// at either end; apostrophes vanish ("don't" is <c>dont</c>). At most <see cref="MaxLength"/> long. Empty when
    /// nothing remains.</summary>
    public static string From(string text) => From(text, MaxLength, keepUnderscores: false);

    /// <summary>Like <see cref="From(string)"/>, for a file's name or a slug that an editor gave: longer, and with
    /// underscores between words, as addresses of other generators have them.</summary>
    public static string FromName(string text) => From(text, MaxNameLength, keepUnderscores: true);

    /// <summary>A name in Latin letters as it sounds: "BeiJing" for 北京.</summary>
    public static string Spelling(string name) => name.Transliterate();

    /// <summary>Like <see cref="FromName"/>, with the letters and digits of every script as they are.</summary>
    public static string FromUnicodeName(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in ComposedText.Of(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '_'
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '`') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return Safe(Cut(slug.ToString().Trim('-', '_'), MaxNameLength));
    }

    private static string From(string text, int maxLength, bool keepUnderscores)
    {
        if (text.Length <= maxLength && IsPlain(text))
            return Safe(text);
        var ascii = Ascii.IsValid(text) ? text : text.Transliterate();
        var slug = new StringBuilder(ascii.Length);
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c == '_' && keepUnderscores)
                slug.Append('_');
            else if (c is not ('\'' or '`') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return Safe(Cut(slug.ToString().Trim('-', '_'), maxLength));
    }

    /// <summary>Whether Windows takes that name, with or without an extension, for a device and not for a
    /// file.</summary>
    public static bool IsDeviceName(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        foreach (var device in DeviceNames)
        {
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-'
        && text.AsSpan().IndexOfAnyExcept(Plain) < 0 && !text.Contains("--", StringComparison.Ordinal);

    private static string Safe(string slug) => IsDeviceName(slug) ? slug + "-story" : slug;

    // At the last hyphen that fits; a single overlong word is cut where it must be.
    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
            return slug;
        var end = slug.LastIndexOf('-', maxLength);
        return slug[..(end > 0 ? end : maxLength)].TrimEnd('-', '_');
    }
}
