using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Pages;

/// <summary>Gathers stories under headings.</summary>
internal static class StoryGroups
{
    /// <summary>By year, newest first, the stories newest first; those without a date last.</summary>
    /// <param name="site">The site.</param>
    /// <param name="stories">Ordinals, ascending.</param>
    public static ImmutableArray<StoryGroup> ByYear(SiteContext site, ReadOnlySpan<int> stories)
    {
        var groups = ImmutableArray.CreateBuilder<StoryGroup>();
        var end = stories.Length;
        while (end > 0)
        {
            var year = Year(site, stories[end - 1]);
            var start = end - 1;
            while (start > 0 && Year(site, stories[start - 1]) == year)
                start--;
            groups.Add(ByYear(site, year, Newest(site, stories[start..end])));
            end = start;
        }
        return groups.DrainToImmutable();
    }

    /// <summary>A month with its stories, newest first, or with none of them where it has a page instead.</summary>
    public static StoryGroup Month(SiteContext site, CalendarYear year, CalendarMonth month, bool listed) => new(
        "m" + month.Segment,
        MonthTitle(site, month),
        site.Href(SitePaths.Month(year, month)),
        month.Stories.Length,
        listed ? Newest(site, month.Stories) : [],
        []);

    /// <summary>When that story was published, or null.</summary>
    public static DateModel? Date(SiteContext site, int story) =>
        DateModel.From(site.Archive.Stories[story].Published, site.Texts);

    public static string MonthTitle(SiteContext site, CalendarMonth month) =>
        month.Month == 0 ? site.Texts[TextKeys.MonthUnknown] : Texts.Capitalised(site.Texts.MonthName(month.Month));

    public static ImmutableArray<StoryModel> Newest(SiteContext site, ReadOnlySpan<int> stories)
    {
        var models = ImmutableArray.CreateBuilder<StoryModel>(stories.Length);
        for (var i = stories.Length - 1; i >= 0; i--)
            models.Add(new StoryModel(site, stories[i]));
        return models.MoveToImmutable();
    }

    private static StoryGroup ByYear(SiteContext site, int? year, ImmutableArray<StoryModel> stories)
    {
        if (year is null)
            return new StoryGroup(
                "undated", site.Texts[TextKeys.Undated], site.Href("/undated/"), stories.Length, stories, []);
        var digits = year.Value.ToString("0000", CultureInfo.InvariantCulture);
        return new StoryGroup("y" + digits, digits, site.Href($"/{digits}/"), stories.Length, stories, []);
    }

    private static int? Year(SiteContext site, int story) =>
        site.Plan.Lists.Calendar.YearOf[story] is > 0 and var year ? year : null;
}
