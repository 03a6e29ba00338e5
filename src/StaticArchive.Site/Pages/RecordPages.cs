namespace StaticArchive.Pages;

/// <summary>Models of what the archive keeps a record of: quotations, and corrections and updates.</summary>
internal sealed class RecordPages(SitePlan site, PageHeads heads)
{
    public static void PlanQuotes(PlanWriter plan)
    {
        if (plan.Lists.Quotes.Count > 0)
            plan.AddInOrder(plan.Paths.Quotes, plan.Lists.Quotes.Count, SiteSize.Quotes, new(PageKinds.Quotes));
    }

    public static void PlanChanges(PlanWriter plan)
    {
        var changes = plan.Lists.Changes;
        if (changes.Changes.IsEmpty)
            return;
        plan.AddInOrder(changes.Url, changes.Changes.Length, SiteSize.Quotes, new(PageKinds.Changes));
        plan.Add(changes.Url + "feed.xml", new(PageKinds.AtomFeed, Part: FeedContent.OfChanges));
        plan.Add(changes.Url + "feed.json", new(PageKinds.JsonFeed, Part: FeedContent.OfChanges));
    }

    public QuotesPage Quotes(int number)
    {
        var (index, title, url) = (site.Lists.Quotes, site.Texts[TextKeys.Quotes], site.Paths.Quotes);
        var all = index.Speakers.SelectMany(speaker => speaker.Quotes.Reverse().Select(quote => (speaker, quote)));
        var shown = ListPages.InOrder(all, SiteSize.Quotes, number).GroupBy(pair => pair.speaker, pair => pair.quote);
        return new QuotesPage
        {
            Head = Head("quotes", title, url, TextKeys.QuotesAbout, number),
            IsFront = number == 0,
            Count = index.Count,
            Speakers = [.. shown.Select((group, place) => Speaker(site, group.Key, [.. group], place))],
            Pagination = heads.PagesInOrder(url, index.Count, SiteSize.Quotes, number),
        };
    }

    public ChangesPage Changes(int number)
    {
        var (index, title) = (site.Lists.Changes, site.Texts[TextKeys.Changes]);
        var feed = site.FeedTitle(title);
        return new ChangesPage
        {
            Head = Head("changes", title, index.Url, TextKeys.ChangesAbout, number) with
            {
                AtomFeed = new LinkModel(feed, site.Href(index.Url + "feed.xml")),
                JsonFeed = new LinkModel(feed, site.Href(index.Url + "feed.json")),
            },
            IsFront = number == 0,
            Changes =
            [
                .. ListPages.InOrder(index.Changes, SiteSize.Quotes, number).Select(change => new ChangeModel(
                    DateModel.From(change.Date, site.Texts), change.Correction, new StoryModel(site, change.Story))),
            ],
            Pagination = heads.PagesInOrder(index.Url, index.Changes.Length, SiteSize.Quotes, number),
        };
    }

    private PageHead Head(string kind, string title, string url, string about, int number)
    {
        var trail = heads.Trail(number == 0 ? null : new LinkModel(title, site.Href(url)));
        return heads.Of(kind, title, url, trail, number == 0 ? site.Texts[about] : null, number);
    }

    /// <summary>Somebody who is quoted, with some of the quotations, newest first.</summary>
    public static SpeakerModel Speaker(SitePlan site, QuotedSpeaker speaker, QuotedWords[] quotes, int place) => new(
        string.Create(CultureInfo.InvariantCulture, $"speaker-{place + 1}"),
        speaker.Name,
        speaker.Value is { } value ? site.Href(value.Url) : null,
        quotes.Select(quote => quote.Quote.Role).FirstOrDefault(role => role is not null),
        [.. quotes.Select(words => Quote(site, words))]);

    private static QuoteModel Quote(SitePlan site, QuotedWords words)
    {
        var story = new StoryModel(site, words.Story);
        var language = words.Quote.Language ?? site.Archive.Stories[words.Story].Language;
        return new QuoteModel(
            words.Quote.Text, StoryModel.AttributesOf(site, language), $"{story.Url}#{words.Quote.Id}", story);
    }
}
