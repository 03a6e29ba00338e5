using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Markdown;

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
