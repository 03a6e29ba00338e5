using System.Buffers;
using System.Text.RegularExpressions;

namespace StaticArchive.Markdown.Source;

/// <summary>Which values of which attributes an editor's own HTML may have.</summary>
internal static class AttributeValues
{
    private const int MaxNumberLength = 5;
    private const int MaxIdLength = 100;
    private const int MaxDateLength = 40;

    /// <summary>Whether the attribute is kept as written. Addresses, ids and alternative texts are dealt with
    /// apart.</summary>
    public static bool Allows(string element, string attribute, string value) => attribute switch
    {
        "title" => true,
        "lang" => IsLanguage(value),
        "dir" => value is "ltr" or "rtl" or "auto",
        "width" or "height" => element is "img" or "video" or "source" && IsNumber(value),
        "colspan" or "rowspan" => element is "td" or "th" && IsCount(value),
        "scope" => element == "th" && value is "col" or "row" or "colgroup" or "rowgroup",
        "span" => element == "col" && IsCount(value),
        "start" => element == "ol" && IsNumber(value.TrimStart('-')),
        "reversed" => element == "ol" && value.Length == 0,
        "value" => (element == "li" && IsNumber(value.TrimStart('-'))) || (IsGauge(element) && IsDecimal(value)),
        "max" or "min" or "low" or "high" or "optimum" => IsGauge(element) && IsDecimal(value),
        "controls" or "loop" or "muted" => IsPlayer(element) && (value.Length == 0 || value == attribute),
        "preload" => IsPlayer(element) && value is "none" or "metadata" or "auto",
        "kind" => element == "track" && value is "captions" or "subtitles" or "descriptions" or "chapters",
        "srclang" => element == "track" && IsLanguage(value),
        "label" => element == "track",
        "default" => element == "track" && value.Length == 0,
        "type" or "media" or "sizes" => element is "source" or "img" && IsDescriptor(value),
        "open" => element == "details" && value.Length == 0,
        "datetime" => value.Length <= MaxDateLength && (element == "time" ? DateAttribute.IsTime(value)
            : element is "del" or "ins" && DateAttribute.IsChange(value)),
        _ => false,
    };

    /// <summary>Whether it says how wide or dense an image of a source set is: <c>480w</c>, <c>1.5x</c>.</summary>
    public static bool IsWidth(string value) =>
        value.Length is > 1 and <= 8 && value[^1] is 'w' or 'x' && IsDecimal(value[..^1]);

    private static bool IsGauge(string element) => element is "meter" or "progress";

    private static bool IsPlayer(string element) => element is "audio" or "video";

    private static bool IsDecimal(string value) => value.Length is > 0 and <= MaxDateLength
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    // A media type, a media query or a list of sizes.
    private static bool IsDescriptor(string value) => value.Length is > 0 and <= 2 * MaxIdLength
        && value.All(c => char.IsAsciiLetterOrDigit(c) || " /():,-+.;=%".Contains(c));

    /// <summary>Whether an editor's own id is kept: a word, and none of those that footnotes have.</summary>
    public static bool IsId(string value) => value.Length is > 0 and <= MaxIdLength
        && (char.IsLetterOrDigit(value[0]) || value[0] == '_')
        && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.')
        && !IsOfNote(value);

    /// <summary>Whether footnotes have such ids, and nothing else.</summary>
    public static bool IsOfNote(string id) =>
        id.StartsWith("fn-", StringComparison.Ordinal) || id.StartsWith("fnref-", StringComparison.Ordinal);

    /// <summary>Whether it has the form of a BCP 47 language tag.</summary>
    public static bool IsLanguage(ReadOnlySpan<char> tag) => tag.Length is >= 2 and <= 35
        && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && tag[^1] != '-'
        && !tag.ContainsAnyExcept(LanguageLetters);

    private static readonly SearchValues<char> LanguageLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static bool IsCount(string value) => value.Length <= 3 && IsNumber(value) && value.Any(c => c != '0');

    private static bool IsNumber(string value) =>
        value.Length is > 0 and <= MaxNumberLength && !value.AsSpan().ContainsAnyExceptInRange('0', '9');
}

/// <summary>Which dates and times HTML takes in a <c>datetime</c>.</summary>
internal static partial class DateAttribute
{
    private const string Clock = @"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?";
    private const string Offset = @"(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)";
    private const string Duration = @"P(?=T?\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?";

    /// <summary>Whether <c>time</c> may have it: a date, part of one, a time of day, a moment or a duration.</summary>
    public static bool IsTime(string value)
    {
        value = value.Trim();
        return IsDate(value) || IsMonth(value) || Others().IsMatch(value);
    }

    /// <summary>Whether <c>ins</c> and <c>del</c> may have it: a date, or a moment with its offset.</summary>
    public static bool IsChange(string value) => IsDate(value) && (value.Length == 10 || HasOffset().IsMatch(value));

    private static bool IsDate(string value) => Moment().IsMatch(value) && IsIn(value.AsSpan(0, 10), "yyyy-MM-dd");

    private static bool IsMonth(string value) => value.Length == 7 && IsIn(value, "yyyy-MM");

    private static bool IsIn(ReadOnlySpan<char> value, string format) =>
        DateOnly.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex($@"^\d{{4}}-\d\d-\d\d([T ]{Clock}{Offset}?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex($"{Offset}$", RegexOptions.CultureInvariant)]
    private static partial Regex HasOffset();

    [GeneratedRegex($@"^((?!0000)\d{{4}}|{Clock}|{Duration})$", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
