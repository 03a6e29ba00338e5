using System.Text.RegularExpressions;
using StaticArchive.Media;

namespace StaticArchive.Themes;

/// <summary>A sound or film of a story's text: the block <c>audio</c> or <c>video</c>, and what it is given.</summary>
/// <param name="Name">Of the block.</param>
/// <param name="Arguments">What templates read as <c>$args</c>.</param>
internal readonly record struct PlayerBlock(string Name, DataMap Arguments)
{
    /// <summary>The player whose slots are those from <paramref name="first"/> to <paramref name="last"/>; null where
    /// its file is missing.</summary>
    public static PlayerBlock? Of(StoryText text, int first, int last)
    {
        if (text.Slots[first].Href is not { } file)
            return null;
        var isFilm = MediaFormats.OfName(file).IsVideo();
        var caption = Find(text, first, last, BodySlotKind.PlayerCaption);
        var poster = isFilm ? Find(text, first, last, BodySlotKind.Image) : null;
        var still = poster is null ? null : text.Site.Pictures.Find(poster)?.Fallback ?? poster;
        var size = isFilm ? text.Site.Pictures.FilmSize(file) : null;
        var transcript = Transcript(text, first, last);
        return new(isFilm ? "video" : "audio", new DataMap(
        [
            new("src", text.Site.Href(file)),
            new("name", file[(file.LastIndexOf('/') + 1)..]),
            new("poster", still is null ? null : text.Site.Href(still)),
            new("width", size?.Width),
            new("height", size?.Height),
            new("caption", caption),
            new("label", caption ?? Find(text, first, last, BodySlotKind.PlayerLabel)),
            new("tracks", Tracks(text, first, last)),
            new("transcript", transcript is null ? null : text.Site.Href(transcript)),
        ]));
    }

    private static object?[] Tracks(StoryText text, int first, int last)
    {
        var tracks = new List<object?>();
        for (var i = first + 1; i <= last; i++)
        {
            if (text.Body.Slots[i].Kind == BodySlotKind.PlayerPart && text.Slots[i].Href is { } href
                && IsCaptions(href))
                tracks.Add(Track(text.Site, href));
        }
        return [.. tracks];
    }

    // "film.en.vtt" is in English.
    private static DataMap Track(SitePlan site, string captions)
    {
        var language = captions.Split('/')[^1].Split('.') is [.., _, var tag, _] ? LanguageTag.Read(tag) : null;
        return new DataMap(
        [
            new("src", site.Href(captions)),
            new("language", language),
            new("default", language is null || language == site.Settings.Language),
        ]);
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
}

/// <summary>The card of something of another site: what the block <c>embed</c> is given. Nothing is loaded from the
/// other site.</summary>
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

    private static DataMap Picture(SitePlan site, string source)
    {
        var picture = site.Pictures.Find(source);
        var size = site.SizeOf(source);
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

/// <summary>Reads what follows the name of a block: <c>key=value</c> and <c>key="some words"</c>; what has no key is
/// its <c>text</c>.</summary>
internal static partial class BlockArguments
{
    public static DataMap Read(string arguments)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (Match match in Argument().Matches(arguments))
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
            values[match.Groups["key"].Value.Replace('-', '_')] = DataFolder.NumberOr(value);
        }
        var text = string.Join(' ',
            Argument().Replace(arguments, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0)
            values.TryAdd("text", text);
        return new DataMap(values);
    }

    [GeneratedRegex("""(?<![^\s])(?<key>[A-Za-z][A-Za-z0-9_-]*)=(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))""")]
    private static partial Regex Argument();
}
