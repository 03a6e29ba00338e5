namespace StaticArchive.Themes;

/// <summary>
/// The card of something of another site: what the block <c>embed</c> is given. Nothing is loaded from the other site.
/// </summary>
internal static class EmbedBlock
{
    public const string Name = "embed";

    private const int MaxAddress = 60;

    /// <summary>The card whose slots are those from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static DataMap Of(StoryText text, int first, int last)
    {
        var address = text.Slots[first].Href!;
        var picture = Find(text, first, last, BodySlotKind.Image);
        return new DataMap(
        [
            new("url", address),
            new("address", Shown(address)),
            new("title", Find(text, first, last, BodySlotKind.PlayerCaption)),
            new("copy", Find(text, first, last, BodySlotKind.EmbedCopy)),
            new("picture", picture is null ? null : Picture(text.Site, picture)),
        ]);
    }

    private static DataMap Picture(SiteContext site, string source)
    {
        var picture = site.Plan.Pictures.Find(source);
        var size = site.Plan.SizeOf(source);
        return new DataMap(
        [
            new("src", site.Href(picture?.Fallback ?? source)),
            new("srcset", PictureModels.SrcsetOf(site, picture)),
            new("width", size?.Width),
            new("height", size?.Height),
        ]);
    }

    // Without its scheme, and no longer than a line.
    private static string Shown(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var shown = address[start..].TrimEnd('/');
        if (shown.StartsWith("www.", StringComparison.Ordinal))
            shown = shown[4..];
        return shown.Length <= MaxAddress ? shown : string.Concat(shown.AsSpan(0, MaxAddress), "…");
    }

    private static string? Find(StoryText text, int first, int last, BodySlotKind kind)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (text.Body.Slots[i].Kind == kind)
                return text.Slots[i].Href;
        }
        return null;
    }
}
