using AngleSharp.Dom;

namespace StaticArchive.Markdown.Source;

/// <summary>What editors may write as HTML: what text needs, and nothing that could run, load, frame, style or
/// disguise.</summary>
internal static class HtmlAllowList
{
    /// <summary>Elements that are kept as something plainer: outdated ones, those that belong to the page around the
    /// story, and forms, whose text may still matter. The page has one heading of level 1, its headline.</summary>
    public static FrozenDictionary<string, string> Renamed { get; } = new Dictionary<string, string>
    {
        ["center"] = "div",
        ["main"] = "div",
        ["nav"] = "div",
        ["hgroup"] = "div",
        ["form"] = "div",
        ["fieldset"] = "div",
        ["legend"] = "div",
        ["dir"] = "ul",
        ["strike"] = "s",
        ["tt"] = "code",
        ["h1"] = "h2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements that are kept.</summary>
    public static FrozenSet<string> Elements { get; } = Words(
        "a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn "
        + "div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark meter ol p picture "
        + "pre progress q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th "
        + "thead time tr track u ul var video wbr " + string.Join(' ', Renamed.Keys));

    /// <summary>Attributes that are kept, if their values are sound.</summary>
    public static FrozenSet<string> Attributes { get; } = Words(
        "alt colspan controls datetime default dir height high href id kind label lang loop low max media min muted "
        + "name open optimum poster preload reversed rowspan scope sizes span src srclang srcset start title type "
        + "value width");

    /// <summary>Elements that go together with what is in them, which is not text for readers.</summary>
    public static FrozenSet<string> DroppedWhole { get; } = Words(
        "applet area base basefont bgsound button canvas command datalist embed fencedframe frame frameset head "
        + "iframe image input isindex keygen link listing map math menuitem meta noembed noframes noscript object "
        + "optgroup option output param plaintext portal script select slot style svg template textarea title xmp");

    /// <summary>Elements that are taken off without a word: their contents read the same without them.</summary>
    public static FrozenSet<string> Needless { get; } =
        Words("acronym big blink body data font html label marquee nobr rb rbc rtc");

    /// <summary>Whether HTML has, or had, an element of that name.</summary>
    public static bool IsElement(string name) =>
        Elements.Contains(name) || DroppedWhole.Contains(name) || Needless.Contains(name);

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Makes cards of frames: what they would show is one step away, and nothing of another site runs in the
/// page.</summary>
internal static class FrameLinks
{
    private const string YouTubePlayer = "/embed/";

    /// <summary>The attribute with the address of what a card stands for.</summary>
    public const string Address = "data-embed";

    /// <summary>The attribute with a card's title.</summary>
    public const string Title = "data-title";

    /// <summary>What marks the place of a card for what the frame holds; null where its address is not one of the
    /// web.</summary>
    public static IElement? CardFor(IElement frame)
    {
        var source = (frame.GetAttribute("src") ?? frame.GetAttribute("data-src") ?? "").Trim();
        if (source.StartsWith("//", StringComparison.Ordinal))
            source = "https:" + source;
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return null;
        var card = frame.Owner!.CreateElement("aside");
        card.SetAttribute(Address, PageOf(address, source));
        if (frame.GetAttribute("title")?.Trim() is { Length: > 0 } title)
            card.SetAttribute(Title, title);
        return card;
    }

    // The page for people of a player's address.
    private static string PageOf(Uri address, string source)
    {
        var path = address.AbsolutePath;
        var isYouTube = address.Host.Contains("youtube", StringComparison.OrdinalIgnoreCase);
        if (isYouTube && path.StartsWith(YouTubePlayer, StringComparison.Ordinal))
            return "https://www.youtube.com/watch?v=" + path[YouTubePlayer.Length..].TrimEnd('/');
        if (address.Host.Equals("player.vimeo.com", StringComparison.OrdinalIgnoreCase))
            return "https://vimeo.com/" + path[(path.TrimEnd('/').LastIndexOf('/') + 1)..];
        return source;
    }
}
