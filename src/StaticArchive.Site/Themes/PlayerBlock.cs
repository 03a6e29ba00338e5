using System.Text.RegularExpressions;
using StaticArchive.Media;

namespace StaticArchive.Themes;

/// <summary>A sound or film of a story's text: the block <c>audio</c> or <c>video</c>, and what it is given.</summary>
/// <param name="Name">Of the block.</param>
/// <param name="Arguments">What templates read as <c>$args</c>.</param>
internal readonly record struct PlayerBlock(string Name, DataMap Arguments)
{
    /// <summary>Null where its file is missing.</summary>
    public static PlayerBlock? Of(SlotGroup slots)
    {
        if (slots.Href is not { } file)
            return null;
        var site = slots.Site;
        var isFilm = MediaFormats.OfName(file).IsVideo();
        var caption = slots.Find(BodySlotKind.PlayerCaption);
        var poster = isFilm ? slots.Find(BodySlotKind.Image) : null;
        var still = poster is null ? null : site.Pictures.Find(poster)?.Fallback ?? poster;
        var size = isFilm ? site.Pictures.FilmSize(file) : null;
        var parts = slots.All(BodySlotKind.PlayerPart).OfType<string>().ToLookup(IsCaptions);
        var transcript = parts[false].FirstOrDefault();
        return new(isFilm ? "video" : "audio", new DataMap(
        [
            new("src", site.Href(file)),
            new("name", file[(file.LastIndexOf('/') + 1)..]),
            new("poster", still is null ? null : site.Href(still)),
            new("width", size?.Width),
            new("height", size?.Height),
            new("caption", caption),
            new("label", caption ?? slots.Find(BodySlotKind.PlayerLabel)),
            new("tracks", parts[true].Select(captions => (object?)Track(site, captions)).ToArray()),
            new("transcript", transcript is null ? null : site.Href(transcript)),
        ]));
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

    private static bool IsCaptions(string href) => href.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The card of something of another site: what the block <c>embed</c> is given. Nothing is loaded from the
/// other site.</summary>
internal static class EmbedBlock
{
    public const string Name = "embed";

    private const int MaxAddress = 60;

    public static DataMap Of(SlotGroup slots)
    {
        var address = slots.Href!;
        var picture = slots.Find(BodySlotKind.Image);
        return new DataMap(
        [
            new("url", address),
            new("address", Shown(address)),
            new("title", slots.Find(BodySlotKind.PlayerCaption)),
            new("copy", slots.Find(BodySlotKind.EmbedCopy)),
            new("picture", picture is null ? null : Picture(slots.Site, picture)),
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
}

/// <summary>The slots of a player or a card in a story's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="First">The slot of the player or card itself.</param>
/// <param name="Last">The last slot of its parts.</param>
internal sealed record SlotGroup(StoryText Text, int First, int Last)
{
    public SitePlan Site => Text.Site;

    public string? Href => Text.Slots[First].Href;

    /// <summary>Where its first part of a kind leads.</summary>
    public string? Find(BodySlotKind kind) => All(kind).FirstOrDefault();

    public IEnumerable<string?> All(BodySlotKind kind) => Enumerable.Range(First + 1, Last - First)
        .Where(slot => Text.Body.Slots[slot].Kind == kind)
        .Select(slot => Text.Slots[slot].Href);
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
