namespace StaticArchive.Planning;

/// <summary>How much a page may hold, so that none is heavier than 200 kB and a person can still scan it.</summary>
internal static class SiteSize
{
    /// <summary>Stories on one page when they take a line each: a year, a letter, the timeline.</summary>
    public const int Lines = 300;

    /// <summary>Quotations, or corrections and updates, on one page.</summary>
    public const int Quotes = 100;

    /// <summary>Values of a facet on one page.</summary>
    public const int Values = 400;

    /// <summary>Stories on one page of the timeline, where each also names its thread.</summary>
    public const int TimelineLines = 200;

    /// <summary>Stories of a thread on one of its pages.</summary>
    public const int Thread = 100;

    /// <summary>Threads drawn as lanes beside each other.</summary>
    public const int Lanes = 20;

    /// <summary>Years of which a calendar shows the months.</summary>
    public const int YearsWithMonths = 40;

    /// <summary>Stories named as citing a source, on its publisher's page.</summary>
    public const int CitingStories = 8;

    /// <summary>Entries of a feed.</summary>
    public const int FeedEntries = 20;

    /// <summary>Addresses in one sitemap, as its protocol has it.</summary>
    public const int SitemapAddresses = 50_000;

    /// <summary>Entries of a thread on a story's page.</summary>
    public const int ThreadEntries = 5;

    /// <summary>Stories listed as citing a story, on its page.</summary>
    public const int CitedBy = 12;
}
