namespace StaticArchive.Dates;

/// <summary>Reads dates as the Extended Date/Time Format (ISO 8601-2, levels 0 and 1) and archives write them. Year,
/// month and day are never guessed: a date with more than one meaning is reported. Thread-safe; one for the whole
/// build.</summary>
internal sealed class DateReader
{
    private const string Forms =
        "Write 2021-04-05, 2021-04-05T14:30:00+02:00, or a date in part such as 2021-04, 2021, 2023-12~ or 2021?.";

    // A later year is a slip: news of the twenty-second century can wait.
    private const int MaxPlausibleYear = 2100;

    private readonly ZonedDates _dates;

    /// <param name="zone">The zone in which dates without an offset are read and all are shown.</param>
    /// <param name="keepsOffsets">Whether a moment with an offset keeps it, and so the day that its writer saw.</param>
    /// <param name="language">The language in which months have their names, beside English.</param>
    public DateReader(TimeZoneInfo zone, bool keepsOffsets = false, string language = "en")
    {
        _dates = new ZonedDates(zone, keepsOffsets);
        Language = language;
    }

    internal string Language { get; }

    internal DateParseResult Moment(DateTimeOffset moment) => new(_dates.Moment(moment));

    /// <summary>Reads one date.</summary>
    public DateParseResult Read(string text)
    {
        var plain = text.Trim();
        // Full-width forms, as East Asian keyboards give them, and dashes for hyphens; they have one meaning only.
        if (!System.Text.Ascii.IsValid(plain))
            plain = string.Concat(plain.Select(Narrow));
        var reading = ReadWhole(plain);
        if (reading.Rule != DateRules.InvalidDate || plain.Length == 0)
            return reading;
        // A letter typed for a digit, or a sign behind the date.
        var mended = plain.TrimEnd(',', '.', ';', 'Z').Replace('O', '0').Replace('o', '0').Replace('l', '1');
        return ReadWhole(mended) is { Date: not null, Rule: null } && mended != plain
            ? reading with { Help = $"Write {mended}." }
            : reading;
    }

    private DateParseResult ReadWhole(string plain) => Plausible(
        plain, IntervalSlash(plain) is > 0 and var slash ? ReadInterval(plain, slash) : ReadSingle(plain));

    private static char Narrow(char c) => c switch
    {
        >= '\uFF0D' and <= '\uFF1A' => (char)(c - 0xFEE0),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        _ => c,
    };

    private static DateParseResult Plausible(string text, DateParseResult reading) =>
        reading.Date is { Year: > MaxPlausibleYear } date
            ? reading with
            {
                Rule = DateRules.ImplausibleYear,
                Message = $"'{Shown(text)}' is in the year {date.Year}.",
                Help = null,
            }
            : reading;

    /// <summary>A day or month known from elsewhere, such as a file's name.</summary>
    public DateParseResult Of(int year, int month, int? day, string shown)
    {
        var precision = day is null ? DatePrecision.Month : DatePrecision.Day;
        return Impossible(year, month, day ?? 1, shown)
            ?? Plausible(shown, new DateParseResult(_dates.Partial(year, month, day ?? 1, precision)));
    }

    // A slash that parts two dates, and not the parts of one as in 2015/03/17.
    private static int IntervalSlash(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return -1;
        if (slash < 4 || text[..slash] == "..")
            return text.StartsWith("../", StringComparison.Ordinal) ? slash : -1;
        var tail = text.AsSpan(slash + 1);
        // The name of a time zone, as in Europe/Berlin.
        if (tail.Length > 0 && char.IsAsciiLetter(tail[0]))
            return -1;
        var digits = tail.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? tail.Length : digits;
        return digits is 1 or 2 ? -1 : slash;
    }

    private DateParseResult ReadInterval(string text, int slash)
    {
        string first = text[..slash].Trim(), last = text[(slash + 1)..].Trim();
        if (first is "" or ".." || last is "" or "..")
        {
            return new DateParseResult(
                null,
                DateRules.InvalidDate,
                $"'{Shown(text)}' is a span of time without {(last is "" or ".." ? "an end" : "a beginning")}, which "
                    + "cannot be sorted.",
                "Write both ends, such as 2021-03/2021-05.");
        }
        if (last.Contains('/', StringComparison.Ordinal))
            return Invalid(text);
        var from = ReadSingle(first);
        var to = from.Date is null ? from : ReadSingle(last);
        if (to.Date is null)
            return to;
        if (from.Date!.Precision == DatePrecision.Time || to.Date.Precision == DatePrecision.Time)
            return new DateParseResult(
                null, DateRules.InvalidDate,
                $"'{Shown(text)}' is a span of time between two moments; only days, months and years can bound one.",
                Forms);
        return to.Date.Latest < from.Date.Earliest
            ? new DateParseResult(null, DateRules.ImpossibleDate, $"'{Shown(text)}' ends before it begins.")
            : new DateParseResult(ZonedDates.Span(from.Date, to.Date));
    }

    private DateParseResult ReadSingle(string text)
    {
        var cursor = new DateCursor(text);
        if (!cursor.Number(4, 4, out var year))
            return ReadUnusual(text);
        var separator = cursor.Current;
        if (separator is not ('-' or '/' or '.'))
            return ReadQualifier(text, ref cursor, year, 1, 1, DatePrecision.Year);
        cursor.Skip(1);
        if (cursor.Take("XX"))
            return ReadUnspecified(text, ref cursor, separator, year, 0);
        if (!cursor.Number(1, 2, out var month))
            return Invalid(text);
        if (separator == '-' && month is >= 21 and <= 41)
            return Season(text, year);
        if (!cursor.Take(separator))
            return Impossible(year, month, 1, text)
                ?? ReadQualifier(text, ref cursor, year, month, 1, DatePrecision.Month);
        if (cursor.Take("XX"))
            return ReadUnspecified(text, ref cursor, separator, year, month);
        if (!cursor.Number(1, 2, out var day))
            return Invalid(text);
        return Impossible(year, month, day, text)
            ?? (cursor.AtEnd || cursor.Current is '~' or '?' or '%'
                ? ReadQualifier(text, ref cursor, year, month, day, DatePrecision.Day)
                : ReadTime(text, ref cursor, new DateTime(year, month, day)));
    }

    private DateParseResult ReadQualifier(
        string text, ref DateCursor cursor, int year, int month, int day, DatePrecision precision)
    {
        var approximate = cursor.Current is '~' or '%';
        var uncertain = cursor.Current is '?' or '%';
        if (approximate || uncertain)
            cursor.Skip(1);
        if (!cursor.AtEnd)
            return ReadUnusual(text);
        return Impossible(year, month, day, text)
            ?? new DateParseResult(_dates.Partial(year, month, day, precision, approximate, uncertain));
    }

    // 2021-XX, 2021-XX-XX and 2021-04-XX say no more than 2021 and 2021-04.
    private DateParseResult ReadUnspecified(string text, ref DateCursor cursor, char separator, int year, int month)
    {
        if (month == 0 && cursor.Take(separator) && !cursor.Take("XX"))
            return Invalid(text);
        return Impossible(year, Math.Max(month, 1), 1, text)
            ?? ReadQualifier(
                text, ref cursor, year, Math.Max(month, 1), 1, month == 0 ? DatePrecision.Year : DatePrecision.Month);
    }

    private DateParseResult ReadTime(string text, ref DateCursor cursor, DateTime day)
    {
        if (!cursor.SkipSpaces() && !cursor.Take("T"))
            return Invalid(text);
        var time = DateTimeText.Read(ref cursor, out var fault);
        if (fault is not null)
            return new DateParseResult(null, DateRules.ImpossibleDate, $"'{Shown(text)}' cannot be: {fault}.");
        if (time is not { } found || !cursor.AtEnd)
            return time is not null && char.IsAsciiLetter(cursor.Current)
                ? UnknownZone(text, cursor.Rest.ToString())
                : Invalid(text);
        var local = day + found.TimeOfDay;
        if (found.Offset is { } offset)
            return new DateParseResult(_dates.Moment(new DateTimeOffset(local, offset)));
        var moment = _dates.Moment(local, out var doubt);
        return doubt is null
            ? new DateParseResult(
                moment, DateRules.DateWithoutOffset, $"'{Shown(text)}' has no offset; it is read as {moment.Machine}.")
            : new DateParseResult(
                moment, DateRules.DoubtfulLocalTime,
                $"'{Shown(text)}' {doubt} in the archive's time zone; it is read as {moment.Machine}.");
    }

    private DateParseResult ReadUnusual(string text) =>
        UnspecifiedYear(text) ?? UnusualDates.Read(text, this) ?? Invalid(text);

    // 201X is a decade, 20XX a century: spans of whole years.
    private DateParseResult? UnspecifiedYear(string text)
    {
        if (text.Length != 4 || text[3] != 'X' || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])
            || !(char.IsAsciiDigit(text[2]) || text[2] == 'X'))
            return null;
        var first = int.Parse(text.Replace('X', '0'), System.Globalization.CultureInfo.InvariantCulture);
        var last = int.Parse(text.Replace('X', '9'), System.Globalization.CultureInfo.InvariantCulture);
        return Impossible(first, 1, 1, text)
            ?? Impossible(last, 1, 1, text)
            ?? new DateParseResult(
                ZonedDates.Span(
                    _dates.Partial(first, 1, 1, DatePrecision.Year), _dates.Partial(last, 1, 1, DatePrecision.Year)));
    }

    private static DateParseResult? Impossible(int year, int month, int day, string text)
    {
        var fault =
            year is < ZonedDates.FirstYear or > ZonedDates.LastYear
                ? $"years go from {ZonedDates.FirstYear:D4} to {ZonedDates.LastYear}"
            : month is < 1 or > 12 ? $"there is no month {month:D2}"
            : day is < 1 ? "there is no day 00"
            : day > DateTime.DaysInMonth(year, month)
                ? $"{MonthNames.English[month - 1]} {year} has {DateTime.DaysInMonth(year, month)} days"
            : null;
        return fault is null
            ? null
            : new DateParseResult(null, DateRules.ImpossibleDate, $"'{Shown(text)}' cannot be: {fault}.");
    }

    private static DateParseResult Season(string text, int year) =>
        new(
            null, DateRules.InvalidDate,
            $"'{Shown(text)}' is a season, which begins and ends at different times for different readers.",
            $"Write the months: {year:D4}-03/{year:D4}-05, or just {year:D4}.");

    private static DateParseResult UnknownZone(string text, string zone) =>
        new(null, DateRules.InvalidDate,
            zone.Contains('/', StringComparison.Ordinal)
                ? $"'{Shown(text)}' ends with the name of a time zone, '{Shown(zone)}'; a date takes an offset from "
                    + "UTC."
                : $"'{Shown(text)}' ends with '{Shown(zone)}'; such short names of time zones have several meanings.",
            "Write the offset, as in 2021-04-05T14:30:00+02:00; or leave it out, and name the zone in archive.yml as "
                + "'timeZone'.");

    private static DateParseResult Invalid(string text) =>
        new(
            null, DateRules.InvalidDate,
            text.Length == 0 ? "The date is empty." : $"'{Shown(text)}' is not a date that can be read.", Forms);

    private static string Shown(string text) => YamlValueReader.Shown(text);
}
