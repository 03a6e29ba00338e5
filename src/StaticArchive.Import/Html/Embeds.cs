using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Puts links in the place of what pages load from elsewhere, and plain blocks in the place of editors'
/// cards.</summary>
internal static partial class Embeds
{
    private const string Needless =
        ".kg-signup-card, .kg-audio-thumbnail, .kg-audio-player-container, .kg-video-player-container, "
        + ".kg-callout-emoji, .kg-toggle-card-icon, .sharedaddy, .jp-relatedposts, noscript";

    /// <summary>Changes the tree below <paramref name="root"/>.</summary>
    public static void Replace(IElement root)
    {
        foreach (var frame in root.QuerySelectorAll("iframe, video, audio, embed, object").ToArray())
            ReplaceMedia(frame);
        foreach (var card in root.QuerySelectorAll(".kg-bookmark-card, .kg-file-card").ToArray())
            ReplaceCard(card);
        foreach (var toggle in root.QuerySelectorAll(".kg-toggle-card").ToArray())
            ReplaceToggle(toggle);
        foreach (var needless in root.QuerySelectorAll(Needless).ToArray())
            RemoveNeedless(needless);
    }

    private static void ReplaceMedia(IElement media)
    {
        var source = media.GetAttribute("src") ?? media.GetAttribute("data-src") ?? media.GetAttribute("data")
            ?? media.QuerySelector("source[src]")?.GetAttribute("src") ?? "";
        var address = PageOf(source.Trim());
        if (Addresses.Safe(address) is null)
        {
            // What an old browser would have shown.
            media.Replace([.. media.ChildNodes]);
            return;
        }
        var name = media.GetAttribute("title") is { } title && title.Trim().Length > 0 ? title.Trim() : address;
        media.Replace(Paragraph(media.Owner!, Link(media.Owner!, address, name)));
    }

    private static void ReplaceCard(IElement card)
    {
        if (card.QuerySelector("a[href]")?.GetAttribute("href") is not { } address)
            return;
        var owner = card.Owner!;
        var title = card.QuerySelector(".kg-bookmark-title, .kg-file-card-title")?.TextContent.Trim();
        var nodes = new List<INode> { Paragraph(owner,
            Link(owner, address, string.IsNullOrEmpty(title) ? address : title)) };
        if (card.QuerySelector(
            ".kg-bookmark-description, .kg-file-card-caption")?.TextContent.Trim() is { Length: > 0 } words)
            nodes.Add(Paragraph(owner, owner.CreateTextNode(words)));
        if (card.QuerySelector("figcaption") is { } caption)
            nodes.Add(Paragraph(owner, [.. caption.ChildNodes]));
        card.Replace([.. nodes]);
    }

    private static void ReplaceToggle(IElement toggle)
    {
        var owner = toggle.Owner!;
        var details = owner.CreateElement("details");
        var summary = owner.CreateElement("summary");
        summary.Append([.. toggle.QuerySelector(".kg-toggle-heading-text")?.ChildNodes.ToArray() ?? []]);
        details.Append(summary);
        details.Append([.. toggle.QuerySelector(".kg-toggle-content")?.ChildNodes.ToArray() ?? []]);
        toggle.Replace(details);
    }

    // An image for readers without scripts is one that is there already, unless it is the only one.
    private static void RemoveNeedless(IElement element)
    {
        if (element.LocalName == "noscript" && element.QuerySelector("img") is { } image
            && element.PreviousElementSibling is not { LocalName: "img" })
            element.Replace(image);
        else
            element.Remove();
    }

    private static IElement Paragraph(IDocument owner, params INode[] nodes)
    {
        var paragraph = owner.CreateElement("p");
        paragraph.Append(nodes);
        return paragraph;
    }

    private static IElement Link(IDocument owner, string address, string name)
    {
        var link = owner.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = name;
        return link;
    }

    // The page of a film is where readers can watch it; the frame's own address is for frames.
    private static string PageOf(string source)
    {
        if (YouTube().Match(source) is { Success: true } youTube)
            return "https://www.youtube.com/watch?v=" + youTube.Groups[1].Value;
        if (Vimeo().Match(source) is { Success: true } vimeo)
            return "https://vimeo.com/" + vimeo.Groups[1].Value;
        return source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source;
    }

    [GeneratedRegex(@"(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/|youtu\.be/)([A-Za-z0-9_-]{6,20})")]
    private static partial Regex YouTube();

    [GeneratedRegex(@"player\.vimeo\.com/video/([0-9]+)")]
    private static partial Regex Vimeo();
}
