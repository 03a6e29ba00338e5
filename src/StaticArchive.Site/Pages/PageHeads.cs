using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>What the heads of pages share.</summary>
internal sealed class PageHeads
{
    private readonly SiteContext _site;

    public PageHeads(SiteContext site)
    {
        _site = site;
        Home = new LinkModel(site.Texts[TextKeys.Home], site.Href("/"));
        AtomFeed = new LinkModel(site.Title, site.Href("/feed.xml"));
        JsonFeed = new LinkModel(site.Title, site.Href("/feed.json"));
    }

    public LinkModel Home { get; }

    public LinkModel AtomFeed { get; }

    public LinkModel JsonFeed { get; }

    public string Absolute(string url) => _site.Absolute(url);

    public ImmutableArray<LinkModel> Trail(LinkModel? second = null, LinkModel? third = null) =>
        second is null ? [Home] : third is null ? [Home, second] : [Home, second, third];

    /// <summary>The title of a numbered page says so, for two pages must not have the same.</summary>
    public string Title(string title, int number) =>
        number == 0
            ? title
            : title + " – " + _site.Texts.With(TextKeys.PageOfList, "number", _site.Texts.Number(number));

    /// <summary>What a list holds, for those who find it by a search engine: "Courts: 12 stories, 1 May 2020 – 3 June
    /// 2021."</summary>
    /// <param name="name">What the list is of.</param>
    /// <param name="count">How many stories.</param>
    /// <param name="first">The oldest story's date.</param>
    /// <param name="last">The newest story's date.</param>
    public string About(string name, int count, DateModel? first = null, DateModel? last = null)
    {
        var facts = _site.Texts.Count(TextKeys.StoryCount, count);
        if (first is not null && last is not null)
            facts += first.Text == last.Text ? $", {first.Text}" : $", {first.Text} – {last.Text}";
        return _site
            .Texts.With(TextKeys.ListAbout, "name", Texts.Capitalised(name))
            .Replace("{facts}", facts, StringComparison.Ordinal);
    }

    public static PaginationModel Pagination(SiteContext site, string url, int count, int number)
    {
        var numbered = ListPages.NumberedPages(count, site.Settings.PageSize);
        var newer = number == 0 ? null : SitePaths.PageOfList(url, number == numbered ? 0 : number + 1);
        var older =
            number == 1 || numbered == 0 ? null : SitePaths.PageOfList(url, number == 0 ? numbered : number - 1);
        return new PaginationModel(
            newer is null ? null : site.Href(newer), older is null ? null : site.Href(older), site.Href(url), number);
    }
}
