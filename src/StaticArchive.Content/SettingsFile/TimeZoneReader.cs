namespace StaticArchive.SettingsFile;

/// <summary>Finds a time zone by its IANA name, in the machine's time-zone database.</summary>
internal static class TimeZoneReader
{
    /// <summary>The zone, or null with what is wrong and what may help.</summary>
    public static TimeZoneInfo? Find(string name, out string message, out string? help)
    {
        message = "";
        help = null;
        if (name.ToUpperInvariant() is "UTC" or "ETC/UTC" or "GMT" or "Z")
            return TimeZoneInfo.Utc;
        if (IsName(name) && Load(name) is { } zone)
            return zone;
        if (Load("Europe/London") is null)
        {
            message = $"The time zone '{name}' cannot be looked up: this machine has no time-zone database.";
            help = "Install the package 'tzdata', or set the environment variable TZDIR to where the database is.";
            return null;
        }
        message = $"There is no time zone '{name}'.";
        help = NearestName.DidYouMean(name, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id))
            ?? "Write the name as the IANA database has it, such as Europe/London.";
        return null;
    }

    // The name is used as a path within the database.
    private static bool IsName(string name) =>
        name.Length is > 0 and < 60
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    private static TimeZoneInfo? Load(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception fault)
            when (fault is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException
                or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
