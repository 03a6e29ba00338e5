namespace StaticArchive.Themes;

/// <summary>
/// Writes the card of something of another site: its title, its address, an archived copy, and a picture if the archive
/// has one. Nothing is loaded from the other site.
/// </summary>
internal static class EmbedWriter
{
    private const int MaxAddress = 60;

    /// <summary>Writes the card whose slots are those from <paramref name="first"/> to
    /// <paramref name="last"/>.</summary>
    public static void Write(PageOutput output, StoryText text, int first, int last)
    {
        var address = text.Slots[first].Href!;
        var shown = Shown(address);
        var title = Find(text, first, last, BodySlotKind.PlayerCaption);
        output.WriteRaw("<aside class=\"embed\">");
        if (Find(text, first, last, BodySlotKind.Image) is { } picture)
            Picture(output, text.Site, picture);
        output.WriteRaw("<p class=\"embed-title\">");
        Link(output, address, title ?? shown);
        output.WriteRaw("</p>");
        var copy = Find(text, first, last, BodySlotKind.EmbedCopy);
        if (title is not null || copy is not null)
        {
            output.WriteRaw("<p class=\"embed-facts\">");
            if (title is not null)
                output.WriteEscaped(shown);
            output.WriteRaw(title is not null && copy is not null ? " · " : "");
            if (copy is not null)
                Link(output, copy, text.Site.Texts[TextKeys.ArchivedCopy]);
            output.WriteRaw("</p>");
        }
        output.WriteRaw("</aside>\n");
    }

    private static void Picture(PageOutput output, SiteContext site, string source)
    {
        var picture = site.Plan.Pictures.Find(source);
        output.WriteRaw("<img alt=\"\" loading=\"lazy\" decoding=\"async\" src=\"");
        output.WriteEscaped(site.Href(picture?.Fallback ?? source));
        if (PictureModels.SrcsetOf(site, picture) is { } srcset)
        {
            output.WriteRaw("\" sizes=\"10rem\" srcset=\"");
            output.WriteEscaped(srcset);
        }
        if (site.Plan.SizeOf(source) is { } size)
            output.WriteRaw(FormattableString.Invariant($"\" width=\"{size.Width}\" height=\"{size.Height}"));
        output.WriteRaw("\">");
    }

    private static void Link(PageOutput output, string address, string words)
    {
        output.WriteRaw("<a rel=\"external\" href=\"");
        output.WriteEscaped(address);
        output.WriteRaw("\">");
        output.WriteEscaped(words);
        output.WriteRaw("</a>");
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
