namespace StaticArchive.Planning;

/// <summary>The stories of one day of the year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); never empty.</param>
internal sealed record DayOfYear(int Month, int Day, int[] Stories)
{
    /// <summary>Last segment of its address, and its fragment: <c>04-05</c>.</summary>
    public string Segment { get; } =
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
