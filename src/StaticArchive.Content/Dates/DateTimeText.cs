namespace StaticArchive.Dates;

/// <summary>Reads the clock time behind a day: <c>14:30</c>, <c>1:00:19 -0400</c>, <c>14:00:00 -4</c>, <c>2:30 PM</c>,
/// <c>14:30:00.5Z</c>.</summary>
internal static class DateTimeText
{
    /// <summary>The time and its offset from UTC, if it has one.</summary>
    public readonly record struct Clock(TimeSpan TimeOfDay, TimeSpan? Offset);

    /// <summary>The time, or null when there is none to be read; <paramref name="fault"/> names one that no clock
    /// shows.</summary>
    public static Clock? Read(ref DateCursor cursor, out string? fault)
    {
        fault = null;
        if (!cursor.Number(1, 2, out var hour) || !cursor.Take(':') || !cursor.Number(1, 2, out var minute))
            return null;
        var second = 0;
        if (cursor.Take(':') && !cursor.Number(1, 2, out second))
            return null;
        var ticks = cursor.Current is '.' or ',' ? Fraction(ref cursor) : 0;
        cursor.SkipSpaces();
        hour = HalfDay(ref cursor, hour, ref fault);
        fault ??=
            hour > 23 ? string.Create(CultureInfo.InvariantCulture, $"the hours of a day are 00 to 23, not {hour:D2}")
            : minute > 59
                ? string.Create(CultureInfo.InvariantCulture, $"the minutes of an hour are 00 to 59, not {minute:D2}")
            : second > 59
                ? string.Create(CultureInfo.InvariantCulture, $"the seconds of a minute are 00 to 59, not {second:D2}")
            : null;
        var offset = ReadOffset(ref cursor, ref fault);
        return fault is null ? new Clock(new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks), offset) : null;
    }

    private static long Fraction(ref DateCursor cursor)
    {
        long ticks = 0, unit = TimeSpan.TicksPerSecond;
        cursor.Skip(1);
        for (; char.IsAsciiDigit(cursor.Current); cursor.Skip(1))
            ticks += (unit /= 10) * (cursor.Current - '0');
        return ticks;
    }

    private static int HalfDay(ref DateCursor cursor, int hour, ref string? fault)
    {
        var afternoon = cursor.Take("PM") || cursor.Take("p.m.");
        if (!afternoon && !cursor.Take("AM") && !cursor.Take("a.m."))
            return hour;
        if (hour is < 1 or > 12)
            fault = string.Create(CultureInfo.InvariantCulture, $"there is no {hour} o'clock with AM or PM");
        return (hour % 12) + (afternoon ? 12 : 0);
    }

    private static TimeSpan? ReadOffset(ref DateCursor cursor, ref string? fault)
    {
        cursor.SkipSpaces();
        if (cursor.Take("Z") || cursor.Take("UTC") || cursor.Take("GMT"))
            return TimeSpan.Zero;
        var sign = cursor.Current is '-' or '−' ? -1 : cursor.Current == '+' ? 1 : 0;
        if (sign == 0)
            return null;
        cursor.Skip(1);
        var minutes = 0;
        if (cursor.Number(4, 4, out var hours))
            (hours, minutes) = (hours / 100, hours % 100);
        else if (!cursor.Number(1, 2, out hours) || (cursor.Take(':') && !cursor.Number(2, 2, out minutes)))
            return null;
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0))
            fault ??= string.Create(
                CultureInfo.InvariantCulture, $"no place on earth is {hours}:{minutes:D2} hours away from UTC");
        return fault is null ? sign * new TimeSpan(hours, minutes, 0) : null;
    }
}

/// <summary>A place in the text of a date, moving forward.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The character here, or NUL at the end.</summary>
    public readonly char Current => AtEnd ? '\0' : _text[Position];

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public void Skip(int count) => Position += count;

    public bool Take(char expected)
    {
        if (AtEnd || _text[Position] != expected)
            return false;
        Position++;
        return true;
    }

    /// <summary>Takes a word, case ignored.</summary>
    public bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        Position += word.Length;
        return true;
    }

    public bool SkipSpaces()
    {
        var start = Position;
        while (!AtEnd && char.IsWhiteSpace(_text[Position]))
            Position++;
        return Position > start;
    }

    /// <summary>Takes <paramref name="least"/> to <paramref name="most"/> ASCII digits, and only if no further digit
    /// follows.</summary>
    public bool Number(int least, int most, out int value)
    {
        value = 0;
        var end = Position;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            if (end - Position == most)
                return false;
            value = (value * 10) + _text[end++] - '0';
        }
        if (end - Position < least)
            return false;
        Position = end;
        return true;
    }
}
