using AngleSharp.Dom;

namespace StaticArchive.Markdown;

/// <summary>
/// Makes cards of frames: what they would show is one step away, and nothing of another site runs in the page.
/// </summary>
internal static class FrameLinks
{
    private const string YouTubePlayer = "/embed/";

    /// <summary>The attribute with the address of what a card stands for.</summary>
    public const string Address = "data-embed";

    /// <summary>The attribute with a card's title.</summary>
    public const string Title = "data-title";

    /// <summary>
    /// What marks the place of a card for what the frame holds; null where its address is not one of the web.
    /// </summary>
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
