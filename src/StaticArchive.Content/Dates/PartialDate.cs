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
