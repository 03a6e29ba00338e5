using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Sites;

/// <summary>Reads every page of a site as a browser would, and lists what is wrong with it.</summary>
internal sealed class SiteCrawler
{
    private readonly Site _site;
    private readonly string _basePath;
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly List<(string Page, string Url)> _links = [];

    private SiteCrawler(Site site)
    {
        _site = site;
        _basePath = site.Archive.Settings.BasePath;
    }

    /// <summary>How many links were followed.</summary>
    public int Links => _links.Count;

    /// <summary>How many pages were read.</summary>
    public int Pages => _ids.Count;

    public IReadOnlyList<string> Faults => _faults;

    public static SiteCrawler Crawl(Site site)
    {
        var crawler = new SiteCrawler(site);
        var renderer = site.CreateRenderer();
        for (var i = 0; i < site.Files.Count; i++)
        {
            var bytes = renderer.Render(i);
            if (site.Files[i].EndsWith(".html"))
                crawler.Read(site.Files[i], Encoding.UTF8.GetString(bytes.Span));
        }
        crawler.FollowLinks();
        return crawler;
    }

    private void Read(string page, string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, error) =>
            Fault(
                page,
                $"not well-formed: {((AngleSharp.Html.Dom.Events.HtmlErrorEvent)error).Message} at "
                    + $"{((AngleSharp.Html.Dom.Events.HtmlErrorEvent)error).Position}");
        var document = parser.ParseDocument(html);
        CheckDocument(page, document);
        CheckIds(page, document);
        CheckHeadings(page, document);
        CheckImages(page, document);
        foreach (var element in document.QuerySelectorAll("[href], [src]"))
            _links.Add((page, element.GetAttribute("href") ?? element.GetAttribute("src")!));
    }

    private void CheckDocument(string page, IHtmlDocument document)
    {
        if (string.IsNullOrWhiteSpace(document.Title))
            Fault(page, "no title");
        if (string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang")))
            Fault(page, "no language");
        if (document.QuerySelector("[style], style, script:not([type='application/ld+json']):not([src])") is { } inline)
            Fault(page, $"inline style or script, which the CSP forbids: {inline.TagName}");
        if (IsRedirect(document))
            return;
        if (document.QuerySelectorAll("main").Length != 1)
            Fault(page, "not exactly one <main>");
        if (document.QuerySelector("link[rel=canonical]") is null && page != "404.html")
            Fault(page, "no canonical address");
    }

    private void CheckIds(string page, IHtmlDocument document)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in document.QuerySelectorAll("[id]"))
        {
            if (!ids.Add(element.Id!))
                Fault(page, $"the id '{element.Id}' is given twice");
        }
        _ids[page] = ids;
    }

    private void CheckHeadings(string page, IHtmlDocument document)
    {
        var levels = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6")
            .Select(heading => heading.TagName[1] - '0').ToArray();
        if (levels.Count(level => level == 1) != 1 && !IsRedirect(document))
            Fault(page, "not exactly one h1");
        for (var i = 1; i < levels.Length; i++)
        {
            if (levels[i] > levels[i - 1] + 1)
                Fault(page, $"an h{levels[i]} comes after an h{levels[i - 1]}");
        }
    }

    private void CheckImages(string page, IHtmlDocument document)
    {
        foreach (var image in document.QuerySelectorAll("img:not([alt])"))
            Fault(page, $"an image without alt: {image.GetAttribute("src")}");
        foreach (var link in document.QuerySelectorAll("a[href]")
            .Where(link =>
                string.IsNullOrWhiteSpace(link.TextContent)
                && link.GetAttribute("aria-label") is null
                && link.GetAttribute("aria-hidden") is null
                && link.QuerySelector("img[alt]:not([alt=''])") is null))
            Fault(page, $"a link without words: {link.GetAttribute("href")}");
    }

    private void FollowLinks()
    {
        foreach (var (page, url) in _links)
        {
            var own = _site.Archive.Settings.BaseUrl.AbsoluteUri;
            var target = url.StartsWith(own) ? _basePath + "/" + url[own.Length..] : url;
            if (target.Contains(':') && !target.StartsWith('/'))
                continue;
            if (!Lands(page, target))
                Fault(page, $"a link that leads nowhere: {url}");
        }
    }

    private bool Lands(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        var file = page;
        if (path.Length > 0)
        {
            if (!path.StartsWith(_basePath + "/") || _site.Find(path[_basePath.Length..]) is not (>= 0 and var index))
                return false;
            file = _site.Files[index];
        }
        return parts.Length == 1
            || parts[1].Length == 0
            || !_ids.TryGetValue(file, out var ids)
            || ids.Contains(Uri.UnescapeDataString(parts[1]));
    }

    private static bool IsRedirect(IHtmlDocument document) =>
        document.QuerySelector("meta[http-equiv=refresh]") is not null;

    private void Fault(string page, string fault) => _faults.Add($"{page}: {fault}");
}
