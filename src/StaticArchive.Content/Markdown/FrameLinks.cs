using AngleSharp.Dom;

namespace StaticArchive.Markdown;

/// <summary>
/// Makes links of frames: what they would show is one step away, and nothing of another site runs in the page.
/// </summary>
internal static class FrameLinks
{
    private const string YouTubePlayer = "/embed/";

    /// <summary>A link to what the frame holds; null where its address is not one of the web.</summary>
    public static IElement? LinkFor(IElement frame)
    {
        var source = (frame.GetAttribute("src") ?? frame.GetAttribute("data-src") ?? "").Trim();
        if (source.StartsWith("//", StringComparison.Ordinal))
            source = "https:" + source;
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return null;
        var link = frame.Owner!.CreateElement("a");
        var page = PageOf(address, source);
        link.SetAttribute("href", page);
        var title = frame.GetAttribute("title")?.Trim();
        var withoutScheme = page[(page.IndexOf("://", StringComparison.Ordinal) + 3)..];
        link.TextContent = string.IsNullOrEmpty(title) ? withoutScheme : title;
        return link;
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
