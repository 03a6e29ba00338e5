using StaticArchive.Media;

namespace StaticArchive.Themes;

/// <summary>Writes the player of a sound or film: the browser's own, without script.</summary>
internal static class PlayerWriter
{
    /// <summary>Writes the player whose slots are those from <paramref name="first"/> to
    /// <paramref name="last"/>.</summary>
    public static void Write(PageOutput output, StoryText text, int first, int last)
    {
        if (text.Slots[first].Href is not { } file)
            return;
        var caption = Find(text, first, last, BodySlotKind.PlayerCaption);
        var isFilm = MediaFormats.OfName(file).IsVideo();
        if (caption is not null)
            output.WriteRaw("<figure class=\"player\">");
        Open(output, text, file, isFilm, Find(text, first, last, BodySlotKind.Image));
        Attribute(output, "aria-label", caption ?? Find(text, first, last, BodySlotKind.PlayerLabel));
        output.WriteRaw(">");
        for (var i = first + 1; i <= last; i++)
        {
            if (text.Body.Slots[i].Kind == BodySlotKind.PlayerPart && text.Slots[i].Href is { } href
                && IsCaptions(href))
                Track(output, text.Site, href);
        }
        output.WriteRaw("<a");
        Attribute(output, "href", text.Site.Href(file));
        output.WriteRaw(">");
        output.WriteEscaped(file.AsSpan(file.LastIndexOf('/') + 1));
        output.WriteRaw(isFilm ? "</a></video>" : "</a></audio>");
        Below(output, text, caption, Transcript(text, first, last));
        output.WriteRaw(caption is null ? "" : "</figure>\n");
    }

    private static void Open(PageOutput output, StoryText text, string file, bool isFilm, string? poster)
    {
        output.WriteRaw(isFilm ? "<video controls playsinline preload=\"metadata\""
            : "<audio controls preload=\"metadata\"");
        Attribute(output, "src", text.Site.Href(file));
        if (!isFilm)
            return;
        var still = poster is null ? null : text.Site.Plan.Pictures.Find(poster);
        Attribute(output, "poster", poster is null ? null : text.Site.Href(still?.Fallback ?? poster));
        if (text.Site.Plan.Pictures.FilmSize(file) is { } size)
        {
            Attribute(output, "width", FormattableString.Invariant($"{size.Width}"));
            Attribute(output, "height", FormattableString.Invariant($"{size.Height}"));
        }
    }

    // "film.en.vtt" is in English.
    private static void Track(PageOutput output, SiteContext site, string captions)
    {
        var language = captions.Split('/')[^1].Split('.') is [.., _, var tag, _] ? LanguageTag.Read(tag) : null;
        output.WriteRaw("<track kind=\"captions\"");
        Attribute(output, "src", site.Href(captions));
        Attribute(output, "srclang", language);
        Attribute(output, "label", language);
        output.WriteRaw(language is null || language == site.Settings.Language ? " default>" : ">");
    }

    private static void Below(PageOutput output, StoryText text, string? caption, string? transcript)
    {
        if (caption is not null)
        {
            output.WriteRaw("<figcaption>");
            output.WriteEscaped(caption);
            output.WriteRaw(transcript is null ? "</figcaption>" : " ");
        }
        if (transcript is null)
            return;
        output.WriteRaw("<a class=\"transcript\"");
        Attribute(output, "href", text.Site.Href(transcript));
        output.WriteRaw(">");
        output.WriteEscaped(text.Site.Texts[TextKeys.Transcript]);
        output.WriteRaw(caption is null ? "</a>" : "</a></figcaption>");
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

    private static string? Transcript(StoryText text, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (text.Body.Slots[i].Kind == BodySlotKind.PlayerPart && text.Slots[i].Href is { } href
                && !IsCaptions(href))
                return href;
        }
        return null;
    }

    private static bool IsCaptions(string href) => href.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);

    private static void Attribute(PageOutput output, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        output.WriteRaw($" {name}=\"");
        output.WriteEscaped(value);
        output.WriteRaw("\"");
    }
}
