using System.Globalization;

namespace StaticArchive.Import.Exports;

/// <summary>Reads moments as exports write them.</summary>
internal static class ZonedText
{
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"),
        ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
            ("CET", "+01:00"),
        ("CEST", "+02:00"), ("BST", "+01:00"),
    ];

    /// <summary>A moment of RFC 2822 or ISO 8601, or null.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        foreach (var (name, offset) in Zones)
        {
            if (text.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
                text = text[..^name.Length] + offset;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var moment)
            && moment.Year is > 1900 and < 2200 ? moment : null;
    }

    /// <summary>A moment of the writer's clock and the same moment in UTC; the difference is the clock's
    /// offset.</summary>
    public static DateTimeOffset? Read(string? local, string? utc)
    {
        if (Plain(local) is not { } clock)
            return Plain(utc) is { } only ? new DateTimeOffset(only, TimeSpan.Zero) : null;
        if (Plain(utc) is not { } universal)
            return new DateTimeOffset(clock.Date, TimeSpan.Zero);
        var offset = TimeSpan.FromMinutes(Math.Round((clock - universal).TotalMinutes));
        return Math.Abs(offset.TotalHours) <= 14 ? new DateTimeOffset(clock, offset)
            : new DateTimeOffset(universal, TimeSpan.Zero);
    }

    private static DateTime? Plain(string? text) =>
        DateTime.TryParseExact(text?.Trim(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var time)
            && time.Year > 1900 ? time : null;
}
