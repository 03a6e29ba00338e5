namespace StaticArchive.Pages;

/// <summary>A list of names: on one page, or on one for each beginning where there are many.</summary>
/// <param name="Kind">Name of the page kind.</param>
/// <param name="Title">What the names are.</param>
/// <param name="Url">Site path of the list.</param>
/// <param name="Groups">The names by how they begin; empty where all fit on one page.</param>
/// <param name="ByName">All of them; where one page shows them, in the order of names.</param>
/// <param name="Link">The link to a name.</param>
/// <param name="StoriesOf">How many stories a name has.</param>
internal sealed record NameList(
    string Kind,
    string Title,
    string Url,
    ImmutableArray<AlphabetGroup> Groups,
    ImmutableArray<int> ByName,
    Func<int, LinkModel> Link,
    Func<int, int> StoriesOf)
{
    private const int TopNames = 60;

    // From as many names on, the ones with most stories come before the list by name.
    private const int MinNamesForTop = 20;
    private const int TopOfOnePage = 10;

    /// <param name="site">The site.</param>
    /// <param name="heads">Makes its head.</param>
    /// <param name="file">Its part is the group, or -1; its number is the page of the group.</param>
    /// <param name="stories">How many stories have one of the names.</param>
    public FacetIndexPage Page(SitePlan site, PageHeads heads, PlannedFile file, int stories)
    {
        var group = file.Part < 0 ? null : Groups[file.Part];
        var url = group is null ? Url : site.Paths.Group(Url, group);
        var trail = heads.Trail(group is null ? null : new LinkModel(Title, site.Href(Url)));
        return new FacetIndexPage
        {
            Head = heads.Of(
                Kind, group is null ? Title : $"{Title} – {group.Label}", url, trail,
                group is null ? heads.About(Title, new StorySpan(stories, null, null)) : null, file.Number),
            Singular = Title,
            Plural = Title,
            Count = group?.Items.Length ?? ByName.Length,
            Top = Top(),
            Letters =
            [
                .. Groups.Select(letter => new LinkModel(
                    letter.Label, site.Href(site.Paths.Group(Url, letter)), letter.Items.Length)),
            ],
            Letter = group?.Label,
            Values =
            [
                .. (group is not null ? ListPages.InOrder(group.Items, SiteSize.Values, file.Number)
                    : Groups.IsEmpty ? ByName
                    : []).Select(Link),
            ],
            Pagination = group is null
                ? null
                : heads.PagesInOrder(url, group.Items.Length, SiteSize.Values, file.Number),
        };
    }

    private ImmutableArray<LinkModel> Top()
    {
        if (Groups.IsEmpty && ByName.Length < MinNamesForTop)
            return [];
        var top = Enumerable.Range(0, ByName.Length).OrderByDescending(StoriesOf);
        return Groups.IsEmpty
            ? [.. top.Take(TopOfOnePage).Where(name => StoriesOf(name) > 1).Select(Link)]
            : [.. top.Take(TopNames).Select(Link)];
    }
}
