namespace StaticArchive.Dates;

/// <summary>A date as exactly as it is known: a year, a month, a day or a moment, possibly approximate or uncertain
/// (Extended Date/Time Format, ISO 8601-2, levels 0 and 1).</summary>
/// <param name="Year">Year, 1 to 9999, in the archive's time zone like all parts.</param>
/// <param name="Month">1 to 12, or 1 where only the year is known.</param>
/// <param name="Day">1 to 31, or 1 where the day is not known.</param>
/// <param name="Precision">How much of it is known.</param>
/// <param name="IsApproximate">"About" (<c>~</c> or <c>%</c>).</param>
/// <param name="IsUncertain">"Possibly" (<c>?</c> or <c>%</c>).</param>
/// <param name="Earliest">First moment that it may mean.</param>
/// <param name="Latest">Last moment that it may mean (the last tick of the day, month or year; the moment itself for a
/// time).</param>
/// <param name="Machine">The value for machines: <c>2021</c>, <c>2021-04</c>, <c>2021-04-05</c> or
/// <c>2021-04-05T14:30:00+02:00</c>, without a qualifier; fit for <c>datetime</c> attributes and JSON-LD.</param>
internal sealed record PartialDate(
    int Year,
    int Month,
    int Day,
    DatePrecision Precision,
    bool IsApproximate,
    bool IsUncertain,
    DateTimeOffset Earliest,
    DateTimeOffset Latest,
    string Machine) : IComparable<PartialDate>
{
    /// <summary>For a span of time (<c>2021-03/2021-05</c>, <c>201X</c>): its last day, month or year; null otherwise.
    /// The other parts are those of the first, but <see cref="Latest"/> is that of the end, and <see cref="Machine"/>
    /// is the year or month that holds the whole span, or its first year: only <see cref="Edtf"/> tells a span
    /// exactly.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The whole of it in the Extended Date/Time Format: <c>2023-12~</c>, <c>2021-03/2021-05</c>.</summary>
    public string Edtf => End is null ? Qualified : $"{Start}/{End.Edtf}";

    /// <summary>What <see cref="Machine"/> would be without <see cref="End"/>, with its qualifier; empty when there is
    /// no end.</summary>
    internal string Start { get; init; } = "";

    private string Qualified =>
        IsApproximate ? Machine + (IsUncertain ? '%' : '~')
        : IsUncertain ? Machine + '?'
        : Machine;

    /// <summary>By first possible moment, then by last, so that "2021-04-01" comes before "2021-04".</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
            return 1;
        var byEarliest = Earliest.UtcTicks.CompareTo(other.Earliest.UtcTicks);
        return byEarliest != 0 ? byEarliest : Latest.UtcTicks.CompareTo(other.Latest.UtcTicks);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public static void Pack(PackWriter pack, PartialDate date)
    {
        pack.Number(date.Year);
        pack.Number(date.Month);
        pack.Number(date.Day);
        pack.Number((int)date.Precision);
        pack.Truth(date.IsApproximate);
        pack.Truth(date.IsUncertain);
        pack.Moment(date.Earliest);
        pack.Moment(date.Latest);
        pack.Text(date.Machine);
        pack.Optional(date.End, Pack);
        pack.Text(date.Start);
    }

    public static PartialDate Unpack(PackReader pack) =>
        new(pack.Number(), pack.Number(), pack.Number(), (DatePrecision)pack.Number(), pack.Truth(), pack.Truth(),
            pack.Moment(), pack.Moment(), pack.Words())
        {
            End = pack.Optional(Unpack),
            Start = pack.Words(),
        };
}

/// <summary>How exactly a date is known.</summary>
internal enum DatePrecision
{
    Year,
    Month,
    Day,
    Time,
}

/// <summary>What reading a date gave: the date, a finding, or both.</summary>
/// <param name="Date">Null when it cannot be read.</param>
/// <param name="Rule">The rule of the finding; null when there is none.</param>
/// <param name="Message">The finding, naming the value.</param>
/// <param name="Help">The fix in this very case, if it is known.</param>
internal readonly record struct DateParseResult(
    PartialDate? Date, Rule? Rule = null, string Message = "", string? Help = null);

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
