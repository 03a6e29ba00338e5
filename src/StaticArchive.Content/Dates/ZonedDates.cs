using System.Globalization;

namespace StaticArchive.Dates;

/// <summary>Makes dates with their bounds in a time zone.</summary>
internal sealed class ZonedDates(TimeZoneInfo zone, bool keepsOffsets)
{
    /// <summary>The first year whose bounds can be told in every time zone.</summary>
    public const int FirstYear = 2;

    /// <summary>The last year whose bounds can be told in every time zone.</summary>
    public const int LastYear = 9998;

    public PartialDate Partial(
        int year, int month, int day, DatePrecision precision, bool approximate = false, bool uncertain = false)
    {
        var first = new DateTime(year, month, day);
        var next = precision switch
        {
            DatePrecision.Year => first.AddYears(1),
            DatePrecision.Month => first.AddMonths(1),
            _ => first.AddDays(1),
        };
        var machine = precision switch
        {
            DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{year:D4}"),
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"),
        };
        return new PartialDate(
            year, month, day, precision, approximate, uncertain, Midnight(first), Midnight(next).AddTicks(-1), machine);
    }

    /// <summary>A moment that is given with its offset.</summary>
    public PartialDate Moment(DateTimeOffset moment)
    {
        var local = keepsOffsets ? moment
            : zone == TimeZoneInfo.Utc ? moment.ToUniversalTime()
            : TimeZoneInfo.ConvertTime(moment, zone);
        return new PartialDate(local.Year, local.Month, local.Day, DatePrecision.Time, false, false, local, local,
            local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    /// <summary>A moment that the zone's clocks show; <paramref name="doubt"/> says when they do not show it just
    /// once.</summary>
    public PartialDate Moment(DateTime local, out string? doubt)
    {
        doubt = zone.IsInvalidTime(local) ? "does not exist" : zone.IsAmbiguousTime(local) ? "exists twice" : null;
        return Moment(new DateTimeOffset(local, EarliestOffset(local)));
    }

    /// <summary>The span from the first of <paramref name="first"/> to the last of <paramref name="second"/>.</summary>
    public static PartialDate Span(PartialDate first, PartialDate second)
    {
        var last = second.End ?? second;
        var oneMonth = first.Year == last.Year && first.Month == last.Month
            && first.Precision >= DatePrecision.Month && last.Precision >= DatePrecision.Month;
        return first with
        {
            IsApproximate = first.IsApproximate || second.IsApproximate,
            IsUncertain = first.IsUncertain || second.IsUncertain,
            Latest = last.Latest,
            Machine = oneMonth
                ? string.Create(CultureInfo.InvariantCulture, $"{first.Year:D4}-{first.Month:D2}")
                : string.Create(CultureInfo.InvariantCulture, $"{first.Year:D4}"),
            Start = first.End is null ? first.Edtf : first.Start,
            End = last,
        };
    }

    // Where clocks skip midnight, the day begins when the skipped hour ends: the offset before the change names that
    // moment.
    private DateTimeOffset Midnight(DateTime day) =>
        zone == TimeZoneInfo.Utc ? new DateTimeOffset(day, TimeSpan.Zero)
        : TimeZoneInfo.ConvertTime(new DateTimeOffset(day, EarliestOffset(day)), zone);

    private TimeSpan EarliestOffset(DateTime local) =>
        zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
}
