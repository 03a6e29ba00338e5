using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticArchive.Import.Exports;

namespace StaticArchive.Import.Clips;

/// <summary>Reads a saved page: what it says for machines first, then what readers see.</summary>
internal sealed partial class SavedPage
{
    private readonly string _html;
    private readonly IDocument _page;
    private readonly JsonElement _article;
    private readonly IElement? _headline;

    private SavedPage(string html)
    {
        _html = html;
        _page = new HtmlParser().ParseDocument(html);
        _article = LinkedData.ArticleOf(_page);
        _headline = _page.QuerySelector("article h1, main h1, h1");
    }

    /// <summary>Reads the page.</summary>
    /// <param name="html">The file.</param>
    /// <param name="address">Where it comes from, if the caller knows.</param>
    public static ClippedPage Read(string html, string? address) => new SavedPage(html).Read(address);

    private ClippedPage Read(string? given)
    {
        var address = given ?? Address();
        var root = address is null ? null : new Uri(address);
        var publisher = Line(_article.Names("publisher").FirstOrDefault()) ?? Meta("og:site_name", "application-name");
        var main = MainText.Find(_page);
        return new ClippedPage
        {
            Headline = Line(_article.Text("headline")) ?? Line(_headline?.TextContent)
                ?? WithoutSite(Meta("og:title") ?? _page.Title, publisher),
            Standfirst = Standfirst(),
            Section = Line(_article.Names("articleSection").FirstOrDefault()) ?? Meta("article:section") ?? Kicker(),
            Authors = Authors(),
            Published = Published(),
            Publisher = publisher ?? root?.Host.Replace("www.", "", StringComparison.Ordinal),
            Address = address,
            Language = _page.DocumentElement.GetAttribute("lang"),
            Comments = Comments(),
            ReadMore = LinkedStories.ReadMore(_page, root),
            Related = LinkedStories.Related(_page, root, main),
            Paragraphs = main is null ? []
                : [.. main.QuerySelectorAll("p").Select(p => Line(p.TextContent)).OfType<string>()],
        };
    }

    private string? Address()
    {
        var candidates = (IEnumerable<string?>)
        [
            _page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), Meta("og:url"),
            SavedFrom().Match(_html) is { Success: true } saved ? saved.Groups["url"].Value : null,
        ];
        return candidates.FirstOrDefault(candidate => candidate is not null && SitePath.IsWebAddress(candidate));
    }

    // A second heading right behind the headline is the standfirst; what is written for search engines may be cut.
    private string? Standfirst()
    {
        var next = _headline?.NextElementSibling;
        if (next is { LocalName: "h2" or "p" } && Line(next.TextContent) is { Length: > 20 } words)
            return words;
        var named = _page.QuerySelector(
            ".standfirst, .article__standfirst, .subtitle, .dek, .deck, [itemprop=description]:not(meta)");
        return Line(named?.TextContent) ?? Line(_article.Text("description")) ?? Meta("og:description", "description");
    }

    private string? Kicker()
    {
        var named = _page.QuerySelector(
            ".kicker, .article__kicker, [class*=section-name], [rel='category tag'], nav[class*=breadcrumb] "
                + "a:last-child");
        if (Line(named?.TextContent) is { Length: < 40 } words)
            return words;
        return Line(_headline?.PreviousElementSibling?.TextContent) is { Length: < 40 } before ? before : null;
    }

    private ImmutableArray<string> Authors()
    {
        var names = _article.Names("author").Select(Line).OfType<string>().ToList();
        if (names.Count == 0 && Meta("author", "article:author") is { } meta && !SitePath.IsWebAddress(meta))
            names.Add(meta);
        if (names.Count == 0)
            names.AddRange(_page.QuerySelectorAll("[rel=author], [itemprop=author], .byline, .author-name")
                .Select(element => Line(element.TextContent)).OfType<string>().Take(1)
                    .Select(text => By().Replace(text, "")));
        return [.. names.SelectMany(name => Separators().Split(name)).Select(name => name.Trim())
            .Where(name => name.Length is > 1 and < 60).Distinct()];
    }

    private DateTimeOffset? Published()
    {
        var texts = (IEnumerable<string?>)
        [
            _article.Text("datePublished"),
                Meta("article:published_time", "date", "pubdate", "dc.date", "parsely-pub-date"),
            _page.QuerySelector(
                "article time[datetime], main time[datetime], header time[datetime], time[datetime]")?.GetAttribute(
                    "datetime"),
        ];
        return texts.Select(ZonedText.Read).FirstOrDefault(moment => moment is not null);
    }

    private int? Comments()
    {
        if (_article.Number("commentCount") is { } count)
            return count;
        foreach (var element in _page.QuerySelectorAll("a, button, span, h2, h3, div"))
        {
            if (element.TextContent.Length < 40 && CommentCount().Match(element.TextContent) is { Success: true } match
                && int.TryParse(match.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture, out var shown))
                return shown;
        }
        return null;
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in _page.QuerySelectorAll("meta[content]"))
            {
                if (name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name")
                    ?? meta.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase)
                    && Line(meta.GetAttribute("content")) is { } content)
                    return content;
            }
        }
        return null;
    }

    // "Headline | The Paper" is how pages are called in a browser's tabs.
    private static string? WithoutSite(string? title, string? publisher)
    {
        var parts = SiteEnd().Split(title ?? "");
        var isSite = parts.Length > 1
            && (publisher is null || parts[^1].Contains(publisher, StringComparison.OrdinalIgnoreCase)
            || publisher.Contains(parts[^1], StringComparison.OrdinalIgnoreCase));
        return Line(isSite ? string.Join(" – ", parts[..^1]) : title);
    }

    private static string? Line(string? text) => LinkedStories.Line(text);

    [GeneratedRegex(@"<!--\s*(?:saved from url=\(\d+\)|[^>]*?\burl:\s*)(?<url>https?://[^\s>]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"^\s*(?:by|von|par|door|por)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\s+(?:and|und|et|en|y)\s+|\s*[,;]\s+|\s+&\s+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\s*\(?(?<count>[0-9][0-9,]*)\)?\s*(?:comments?|Kommentare?|commentaires?|reacties)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex CommentCount();

    [GeneratedRegex(@"\s+[|•·–—-]\s+")]
    private static partial Regex SiteEnd();
}

/// <summary>The headlines of the archive's own stories, by which a page's related headlines are recognised.</summary>
internal sealed partial class OwnHeadlines
{
    private const int Begin = 4_000;

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>Reads the front matter of all stories below the input folder.</summary>
    public static OwnHeadlines Of(string input)
    {
        var own = new OwnHeadlines();
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden
        };
        foreach (var file in Directory.EnumerateFiles(input, "*.md", options).Order(StringComparer.Ordinal))
            own.Add(file);
        return own;
    }

    /// <summary>The id of the story with that headline, or null.</summary>
    public string? IdOf(string headline) => _ids.GetValueOrDefault(Slug.From(headline));

    private void Add(string file)
    {
        var buffer = new char[Begin];
        using var reader = new StreamReader(file);
        var text = new string(buffer, 0, reader.ReadBlock(buffer));
        if (Key(text, "title") is not { } title)
            return;
        var name = Path.GetFileNameWithoutExtension(file);
        _ids.TryAdd(Slug.From(title), Key(text, "xref") ?? Key(text, "slug")
            ?? Slug.FromName(Dated().Replace(name, "")));
    }

    private static string? Key(string text, string key)
    {
        foreach (Match match in Line().Matches(text))
        {
            if (match.Groups["key"].Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                return match.Groups["value"].Value.Trim().Trim('"', '\'');
        }
        return null;
    }

    [GeneratedRegex(@"^(?<key>title|slug|xref):(?<value>[^\r\n]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex Dated();
}
