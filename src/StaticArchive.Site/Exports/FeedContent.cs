namespace StaticArchive.Exports;

/// <summary>What a feed holds, whatever its format.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="PageUrl">Site path of the page that it belongs to.</param>
/// <param name="FeedUrl">Site path of the feed itself.</param>
/// <param name="Stories">Ordinals, newest first.</param>
internal sealed record FeedContent(string Title, string PageUrl, string FeedUrl, int[] Stories)
{
    /// <summary>The part that means corrections and updates, where the subject is the site.</summary>
    public const int OfChanges = 1;

    public static FeedContent For(SiteContext site, PlannedFile file, string name)
    {
        if (file.Subject < 0 && file.Part == OfChanges)
        {
            var changes = site.Plan.Lists.Changes;
            var named = site.Texts.With(TextKeys.FeedOf, "name", site.Texts[TextKeys.Changes]);
            return new(
                named.Replace("{site}", site.Title, StringComparison.Ordinal), changes.Url, changes.Url + name,
                [.. changes.Stories.Take(SiteSize.FeedEntries)]);
        }
        if (file.Subject < 0)
        {
            var count = site.Archive.Stories.Length;
            return new(
                site.Title, "/", "/" + name,
                [.. Enumerable.Range(1, Math.Min(count, SiteSize.FeedEntries)).Select(back => count - back)]);
        }
        var value = site.Archive.ListedFacet(file.Subject).Values[file.Part];
        var title = site
            .Texts.With(TextKeys.FeedOf, "name", value.Name)
            .Replace("{site}", site.Title, StringComparison.Ordinal);
        return new(title, value.Url, value.Url + name, [.. value.Stories.Reverse().Take(SiteSize.FeedEntries)]);
    }

    /// <summary>When the feed last changed: the newest date in it; the build's where it has no story.</summary>
    public string Updated(SiteContext site)
    {
        var dates = Stories.Select(story => ExactTime.Changed(site.Archive.Stories[story]));
        return ExactTime.Format(dates.DefaultIfEmpty(site.Plan.BuildDate).Max());
    }
}
