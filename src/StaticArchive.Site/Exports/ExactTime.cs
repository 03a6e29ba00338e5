using System.Globalization;

namespace StaticArchive.Exports;

/// <summary>Moments for formats that know no inexact dates: the first that a date may mean.</summary>
internal static class ExactTime
{
    /// <summary>When the story last changed. A story without a date has the same moment whatever comes beside
    /// it.</summary>
    public static DateTimeOffset Changed(Story story) => story.Changed?.Earliest ?? DateTimeOffset.UnixEpoch;

    /// <summary>RFC 3339 with seconds.</summary>
    public static string Format(DateTimeOffset moment) => moment.Offset == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
