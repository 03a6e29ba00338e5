using System.Buffers;

namespace StaticArchive.Planning;

/// <summary>Addresses of the pages that the archive makes itself; all are site paths.</summary>
/// <param name="root">What they begin with: empty, or <c>/fr</c> for those of another language.</param>
internal sealed class SitePaths(string root)
{
    public const string Gone = "/410.html";

    /// <summary>Empty, or <c>/fr</c>.</summary>
    public string Root => root;

    public string Home { get; } = root + "/";

    public string AToZ { get; } = root + "/a-z/";

    public string Undated { get; } = root + "/undated/";

    public string Search { get; } = root + "/search/";

    public string Timeline { get; } = root + "/timeline/";

    public string Threads { get; } = root + "/threads/";

    public string Sources { get; } = root + "/sources/";

    public string OnThisDay { get; } = root + "/on-this-day/";

    public string Quotes { get; } = root + "/quotes/";

    public string Corrections { get; } = root + "/corrections/";

    /// <summary>Where the list of corrections is if a page of the archive has the usual address.</summary>
    public string CorrectionsElsewhere { get; } = root + "/corrections-and-updates/";

    /// <summary>A list that every language has, in this one; any other path as it is.</summary>
    /// <param name="path">As it is called in the main language.</param>
    public string InLanguage(string path) =>
        path is "/" or "/a-z/" or "/timeline/" or "/search/" or "/feed.xml" or "/feed.json" ? root + path : path;

    /// <summary>A feed of the site.</summary>
    /// <param name="name">As the file is called.</param>
    public string Feed(string name) => $"{root}/{name}";

    /// <summary>A numbered page of the list at <paramref name="url"/>; the list itself for 0.</summary>
    public static string PageOfList(string url, int number) =>
        number == 0 ? url : string.Create(CultureInfo.InvariantCulture, $"{url}page/{number}/");

    /// <summary>Names that begin alike. Values have addresses of their own below their facet, so groups are one level
    /// deeper there.</summary>
    public string Group(string url, AlphabetGroup group) =>
        url == AToZ ? $"{url}{group.Prefix}/" : $"{url}a-z/{group.Prefix}/";

    public string MonthOfDays(int month) => string.Create(CultureInfo.InvariantCulture, $"{OnThisDay}{month:00}/");

    public string Day(DayOfYear day) => $"{OnThisDay}{day.Segment}/";

    public string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{root}/{year:0000}/");

    /// <summary>Where the stories of a year are if a page of the archive has the usual address.</summary>
    public string YearElsewhere(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{root}/years/{year:0000}/");

    public string TimelineOf(CalendarYear year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Timeline}{year.Year:0000}/");

    /// <summary>The year in the calendar of the timeline.</summary>
    public string YearInCalendar(int year) => string.Create(CultureInfo.InvariantCulture, $"{Timeline}#_c{year}");

    public static string Month(CalendarYear year, CalendarMonth month) => $"{year.Url}{month.Segment}/";
}

/// <summary>Addresses as links and machines write them.</summary>
internal static class UrlText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    private const int MaxShortened = 44;

    /// <summary>The host without its "www.".</summary>
    public static string Host(string url) => !Uri.TryCreate(url, UriKind.Absolute, out var uri) ? url
        : uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..]
        : uri.Host;

    /// <summary>Host and the end of the path, for readers: "bbc.co.uk/…/uk-wales-53734716".</summary>
    public static string Shortened(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;
        var host = Host(url);
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0)
            return host;
        var last = Uri.UnescapeDataString(segments[^1]);
        var maxLength = Math.Max(12, MaxShortened - host.Length);
        if (last.Length > maxLength)
            last = last[..maxLength].TrimEnd('-', '_', '.') + "…";
        return segments.Length == 1 ? $"{host}/{last}" : $"{host}/…/{last}";
    }

    /// <summary>Percent-encodes what an address cannot hold; what is encoded already stays so.</summary>
    public static string Encode(string url)
    {
        var at = url.AsSpan().IndexOfAnyExcept(Plain);
        if (at < 0)
            return url;
        var encoded = new StringBuilder(url, 0, at, url.Length + 16);
        foreach (var part in Encoding.UTF8.GetBytes(url[at..]))
        {
            if (Plain.Contains((char)part) && part < 128)
                encoded.Append((char)part);
            else if (part == '%')
                encoded.Append('%');
            else
                encoded.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
        }
        return LonePercents(encoded);
    }

    private static string LonePercents(StringBuilder url)
    {
        for (var i = url.Length - 1; i >= 0; i--)
        {
            var isEscape = i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2]);
            if (url[i] == '%' && !isEscape)
                url.Insert(i + 1, "25");
        }
        return url.ToString();
    }
}

/// <summary>Where the theme's files are in the site.</summary>
internal static class ThemeAssetPaths
{
    public const string Folder = "assets";

    /// <summary>How the names of the theme's fonts begin; they are not published where the settings want
    /// none.</summary>
    public const string Fonts = "fonts/";
}

/// <summary>A file that the theme brings along, ready to be written.</summary>
/// <param name="Name">What templates call it, such as <c>site.css</c>.</param>
/// <param name="Path">Where it is in the site, relative, with a name that changes when its content does.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Content);
