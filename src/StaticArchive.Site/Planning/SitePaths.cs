using System.Globalization;

namespace StaticArchive.Planning;

/// <summary>Addresses of the pages that the archive makes itself; all are site paths.</summary>
internal static class SitePaths
{
    public const string AToZ = "/a-z/";
    public const string Undated = "/undated/";
    public const string Search = "/search/";
    public const string Timeline = "/timeline/";
    public const string Threads = "/threads/";
    public const string Sources = "/sources/";
    public const string OnThisDay = "/on-this-day/";
    public const string Quotes = "/quotes/";
    public const string Corrections = "/corrections/";

    /// <summary>Where the list of corrections is if a page of the archive has the usual address.</summary>
    public const string CorrectionsElsewhere = "/corrections-and-updates/";

    public const string Gone = "/410.html";

    /// <summary>A numbered page of the list at <paramref name="url"/>; the list itself for 0.</summary>
    public static string PageOfList(string url, int number) =>
        number == 0 ? url : string.Create(CultureInfo.InvariantCulture, $"{url}page/{number}/");

    /// <summary>Names that begin alike. Values have addresses of their own below their facet, so groups are one level
    /// deeper there.</summary>
    public static string Group(string url, AlphabetGroup group) =>
        url == AToZ ? $"{url}{group.Prefix}/" : $"{url}a-z/{group.Prefix}/";

    public static string MonthOfDays(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{OnThisDay}{month:00}/");

    public static string Day(DayOfYear day) => $"{OnThisDay}{day.Segment}/";

    /// <summary>The year in the calendar of the timeline.</summary>
    public static string YearInCalendar(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Timeline}#_c{year}");

    public static string Month(CalendarYear year, CalendarMonth month) => $"{year.Url}{month.Segment}/";
}
