namespace StaticArchive.Pages;

/// <summary>What a file of the site is. The first group is made by the theme's layouts, the second by C#, the third is copied.</summary>
public enum PageKind : byte
{
    /// <summary>A story; <see cref="PlannedFile.Subject"/> is its ordinal.</summary>
    Story,

    /// <summary>All stories related to a story; the subject is its ordinal.</summary>
    RelatedIndex,

    /// <summary>A page beside the stories; the subject is its index in the archive's pages.</summary>
    Page,

    Home,

    /// <summary>Stories that carry a value: subject the facet, part the value, number the page (0 the front, which shows the newest).</summary>
    FacetValue,

    /// <summary>Values of a facet: subject the facet, part the group of letters (-1 the overview), number the page within the group.</summary>
    FacetIndex,

    /// <summary>A year; the subject is its index in the calendar.</summary>
    Year,

    /// <summary>A month: subject the year's index, part the month's index within it, number the page (0 the front).</summary>
    Month,

    /// <summary>Stories without a date; number is the page (0 the front).</summary>
    Undated,

    /// <summary>All stories along time; the subject is a year's index, or -1 for the whole.</summary>
    Timeline,

    /// <summary>All stories by headline: subject the group of letters (-1 the overview), number the page within the group.</summary>
    AToZ,

    /// <summary>All threads; number is the page (0 the front, which shows those that began last).</summary>
    ThreadIndex,

    /// <summary>A thread from its beginning: the subject is its index in the archive's threads, number the page (the first is 0).</summary>
    Thread,

    /// <summary>All publishers of sources: part the group of letters (-1 the overview), number the page within the group.</summary>
    PublisherIndex,

    /// <summary>What a publisher reported: the subject is its index in the plan's publishers, number the page (0 the front).</summary>
    Publisher,

    /// <summary>
    /// Stories by the day of the year. Of one day: the subject is its index in the plan's days, number the page (0 the front). Of a month:
    /// the part is the month, 1 to 12. Both are -1 for all.
    /// </summary>
    OnThisDay,

    /// <summary>Stories that carry two values; the subject is the pair's index in the plan.</summary>
    FacetPair,

    /// <summary>Where to search, and to browse from.</summary>
    Search,

    NotFound,

    /// <summary>What is said at the addresses of withdrawn pages.</summary>
    Gone,

    /// <summary>A stub at an old address; the subject is the index of the redirect.</summary>
    Redirect,

    /// <summary>Feed of the site (subject -1) or of a value (subject the facet, part the value).</summary>
    AtomFeed,

    /// <summary>As <see cref="AtomFeed"/>, in JSON.</summary>
    JsonFeed,

    /// <summary>Addresses for search engines; the subject is the chunk, or -1 for the file that lists the chunks.</summary>
    Sitemap,

    Robots,

    /// <summary>Redirects in the form that static hosts read.</summary>
    RedirectTable,

    /// <summary>Response headers in the form that static hosts read.</summary>
    HeaderTable,

    /// <summary>A file of the input folder; the subject is its index in the archive's assets.</summary>
    InputAsset,

    /// <summary>A file of the theme; the subject is its index in the theme's assets.</summary>
    ThemeAsset,
}
