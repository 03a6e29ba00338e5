namespace StaticArchive.Models;

/// <summary>The same page in the archive's other languages: a translation, or the list of the same address below
/// another language.</summary>
internal sealed class Counterparts(SitePlan site)
{
    private readonly ImmutableArray<SitePlan> _editions = site.Main.Editions;
    private readonly Lazy<ImmutableArray<ImmutableArray<int>>> _pages =
        new(() => TranslationBuilder.Build(site.Archive.Pages));

    private AddressTable Addresses => site.Addresses;

    /// <summary>The page with its alternates and the languages that its reader can change to; as it is where the
    /// archive has one language.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">The index of its file.</param>
    public PageModel AddTo(PageModel page, int index) => _editions.Length == 1 ? page : page with
    {
        Head = page.Head with
        {
            Alternates = Alternates(index, page.Head.Alternates),
            Languages = [.. _editions.Select(edition => Link(edition, Find(edition, index)))],
        },
    };

    /// <summary>Every language that a page is in with its whole address, and where readers of other languages are sent;
    /// none where it is in one only.</summary>
    /// <param name="index">The index of its file.</param>
    /// <param name="known">Its translations, where they are known already.</param>
    public ImmutableArray<LinkModel> Alternates(int index, ImmutableArray<LinkModel> known = default)
    {
        var file = Addresses[index];
        if (_editions.Length == 1 || file.Kind.IsOncePerSite || file.Number > 0)
            return [];
        // Translations in languages that have no lists are alternates as well.
        ImmutableArray<LinkModel> alternates = known is { IsDefaultOrEmpty: false } ? known :
        [
            .. from edition in _editions
               let url = Find(edition, index)
               where url is not null
               select new LinkModel(edition.Settings.Language, site.Absolute(url)),
        ];
        return alternates.Length < 2 ? []
            : Find(_editions[0], index) is { } main ? [.. alternates, new("x-default", site.Absolute(main))]
            : alternates;
    }

    // Site path of that file's page in an edition.
    private string? Find(SitePlan edition, int index) =>
        Addresses[index].Kind.IsOncePerSite ? null
        : edition == site ? Addresses.Url(index)
        : Find(edition, Addresses[index], index) is { } url && Addresses.FindPublished(url) >= 0 ? url
        : null;

    private string? Find(SitePlan edition, PlannedFile file, int index) => file.Kind.Subject switch
    {
        PageSubject.Story => InEdition(edition, site.Archive.Translations[file.Subject]) is { } story
            ? story.Url + (file.Kind.IsOfOneStory ? "" : "related/")
            : null,
        PageSubject.Page => InEdition(
            edition, [.. _pages.Value[file.Subject].Select(page => page + site.Archive.Stories.Length)])?.Url,
        PageSubject.Thread => Thread(edition, site.Archive.Threads[file.Subject]),
        _ => List(edition, file, Addresses.Url(index)),
    };

    private Story? InEdition(SitePlan edition, ImmutableArray<int> nodes) =>
        nodes.Select(site.Archive.Node)
            .FirstOrDefault(story => Addresses.Find(story.Url) is >= 0 and var at
                && Addresses[at].Edition == edition.Archive.Edition!.Index);

    private string? Thread(SitePlan edition, StoryThread thread) =>
        thread.Stories.SelectMany(story => site.Archive.Translations[story])
            .Select(story => edition.Archive.ThreadOf[story])
            .FirstOrDefault(other => other >= 0, -1) is >= 0 and var found
            ? edition.Lists.ThreadUrls[found] : null;

    // Pages of a list hold other stories in each language: their counterpart is its front.
    private string? List(SitePlan edition, PlannedFile file, string url)
    {
        var front = file.Number == 0 ? url : url[..(url.LastIndexOf("page/", StringComparison.Ordinal))];
        var other = edition.Paths.Root + front[site.Paths.Root.Length..];
        return Addresses.Find(other) is >= 0 and var at
            && Addresses[at].Kind == file.Kind && Addresses[at].Edition == edition.Archive.Edition!.Index
            ? other : null;
    }

    private LanguageLink Link(SitePlan edition, string? url)
    {
        var own = edition.Archive.Edition!;
        return new LanguageLink(
            own.Name, site.Href(url ?? edition.Paths.Home), own.Tag, edition == site,
            StoryModel.AttributesOf(site, own.Tag));
    }
}
