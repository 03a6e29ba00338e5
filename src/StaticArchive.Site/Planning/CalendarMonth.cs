namespace StaticArchive.Planning;

/// <summary>The stories of a month.</summary>
/// <param name="Month">1 to 12, or 0 for stories of which only the year is known.</param>
/// <param name="Stories">Ordinals, ascending.</param>
internal sealed record CalendarMonth(int Month, int[] Stories)
{
    /// <summary>Last segment of its address.</summary>
    public string Segment =>
        Month == 0 ? "undated" : Month.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
