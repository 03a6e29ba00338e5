namespace StaticArchive.Localisation;

/// <summary>Keys of interface texts that the code itself asks for; English must have them all.</summary>
internal static class TextKeys
{
    public const string FileFacts = "file_facts";
    public const string FileKilobytes = "file_kilobytes";
    public const string FileMegabytes = "file_megabytes";
    public const string NumberGroup = "number_group";
    public const string DateDay = "date_day";
    public const string DateOfYear = "date_of_year";
    public const string DateMonth = "date_month";
    public const string DateApproximate = "date_approximate";
    public const string DateUncertain = "date_uncertain";
    public const string MonthUnknown = "month_unknown";
    public const string Home = "home";
    public const string Timeline = "timeline";
    public const string Thread = "thread";
    public const string Threads = "threads";
    public const string Sources = "sources";
    public const string OnThisDay = "on_this_day";
    public const string Quotes = "quotes";
    public const string QuotesAbout = "quotes_about";
    public const string Changes = "changes";
    public const string ChangesAbout = "changes_about";
    public const string SendNews = "send_news";
    public const string ReportMistake = "report_mistake";
    public const string AToZ = "a_to_z";
    public const string Search = "search";
    public const string NotFound = "not_found";
    public const string Gone = "gone";
    public const string Moved = "moved";
    public const string Undated = "undated";
    public const string RelatedTo = "related_to";
    public const string PageOfList = "page_of_list";
    public const string FeedOf = "feed_of";
    public const string PairTitle = "pair_title";
    public const string InSection = "in_section";
    public const string InArchive = "in_archive";
    public const string GapAbout = "gap_about";
    public const string ThreadNames = "thread_names";
    public const string GapWeeks = "gap_weeks";
    public const string GapMonths = "gap_months";
    public const string GapYears = "gap_years";
    public const string ListAbout = "list_about";
    public const string StoryCount = "story_count";
    public const string YearBar = "year_bar";
    public const string ReasonPinned = "reason_pinned";
    public const string ReasonThread = "reason_thread";
    public const string ReasonLinkedHere = "reason_linked_here";
    public const string ReasonLinksHere = "reason_links_here";
    public const string ReasonSeries = "reason_series";
    public const string ReasonFacet = "reason_facet";
    public const string ReasonAuthor = "reason_author";
    public const string ReasonText = "reason_text";
    public const string ReasonSimilar = "reason_similar";
    public const string ReasonNearby = "reason_nearby";
    public const string GroupPinned = "group_pinned";
    public const string GroupThread = "group_thread";
    public const string GroupLinks = "group_links";
    public const string GroupSeries = "group_series";
    public const string GroupFacet = "group_facet";
    public const string GroupAuthor = "group_author";
    public const string GroupText = "group_text";
    public const string GroupSimilar = "group_similar";
    public const string GroupNearby = "group_nearby";
    public const string GroupRest = "group_rest";

    public static string Month(int month) => "month_" + month.ToString(CultureInfo.InvariantCulture);

    /// <summary>The month without a day, where that is another form; it may be missing.</summary>
    public static string MonthAlone(int month) => "month_alone_" + month.ToString(CultureInfo.InvariantCulture);

    public static string ShortMonth(int month) => "month_short_" + month.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a usual facet is called; these may be missing.</summary>
    public static string Facet(string key) => "facet_" + key;
}
