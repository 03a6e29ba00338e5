using StaticArchive.Media;
using StaticArchive.Media.Images;

namespace StaticArchive.Models;

/// <summary>Makes models of pictures.</summary>
internal static class PictureModels
{
    /// <summary>A story's image; what the editor did not write comes from the file.</summary>
    public static ImageModel Of(SitePlan site, StoryImage image, string source)
    {
        var size = site.SizeOf(source);
        var picture = site.Pictures.Find(source);
        var credit = picture?.Facts.Credit;
        return new ImageModel(
            site.Href(picture?.Fallback ?? source), image.Alt ?? "", image.Caption ?? credit?.Caption, image.Credit
                ?? credit?.Line,
            size?.Width, size?.Height, SourcesOf(site, picture), SrcsetOf(site, picture));
    }

    /// <summary>The formats before the fallback's.</summary>
    public static ImmutableArray<ImageSourceModel> SourcesOf(SitePlan site, Picture? picture) => picture is null
        ? []
        : [.. picture.Formats.SkipLast(1)
            .Select(format => new ImageSourceModel(format.ContentType(), picture.Srcset(format, site.Href)))];

    public static string? SrcsetOf(SitePlan site, Picture? picture) =>
        picture is null || picture.Derived.IsEmpty ? null : picture.Srcset(picture.Formats.Last(), site.Href);

    /// <summary>What lists show beside the headline: a part of the picture, or a drawing that is wider than high. It
    /// says nothing that the headline does not, so it has no alternative text.</summary>
    public static ImageModel? ThumbOf(SitePlan site, int node)
    {
        if (site.Archive.Images[node] is not { } source)
            return null;
        if (site.Pictures.ThumbnailOf(node) is { } thumbnail)
        {
            var smallest = thumbnail.Images[0];
            return new ImageModel(site.Href(thumbnail.Fallback), "", null, null, smallest.Width, smallest.Height, [],
                thumbnail.Srcset(site.Href));
        }
        var isDrawing = source.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return isDrawing && site.SizeOf(source) is { } size && size.Width >= size.Height
            ? new ImageModel(site.Href(source), "", null, null, size.Width, size.Height, [], null)
            : null;
    }

    /// <summary>Gives related stories their pictures for lists, each picture once, and none that the story itself
    /// shows.</summary>
    public static ImmutableArray<RelatedModel> WithThumbs(StoryModel story, ImmutableArray<RelatedModel> related)
    {
        HashSet<string?> shown = [story.Thumb?.Url];
        return [.. related.Select(entry =>
            entry.Story.Thumb is { } thumb && shown.Add(thumb.Url) ? entry with { Thumb = thumb } : entry)];
    }

    /// <summary>Whether at least half of the entries of a list have a picture: then the list shows them.</summary>
    public static bool ShowsThumbs(ImmutableArray<ImageModel?> thumbs) =>
        thumbs.Count(thumb => thumb is not null) is > 0 and var with && 2 * with >= thumbs.Length;

    /// <summary>The card of a story or page; null where it has none.</summary>
    public static SocialImageModel? CardOf(SitePlan site, int node) => site.Pictures.CardOf(node) is { } card
        ? new SocialImageModel(site.Absolute("/" + card.Path), card.ContentType, card.Alt, SocialCard.Width,
            SocialCard.Height)
        : null;
}

/// <summary>An image with what belongs under it.</summary>
internal sealed record ImageModel(
    string Url,
    string Alt,
    string? Caption,
    string? Credit,
    int? Width,
    int? Height,
    ImmutableArray<ImageSourceModel> Sources,
    string? Srcset);

/// <summary>Copies of an image in one format.</summary>
internal sealed record ImageSourceModel(string Type, string Srcset);

/// <summary>The picture of a page for social networks.</summary>
internal sealed record SocialImageModel(string Url, string Type, string Alt, int Width, int Height);

/// <summary>What readers learn of a file before they load it: its type and its size.</summary>
internal static class FileFacts
{
    private const int MaxType = 8;
    private const double Kilo = 1000;
    private const double Mega = 1_000_000;

    private static readonly string[] Pages =
        [".html", ".htm", ".xhtml", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".vtt", ".css", ".js"];

    /// <summary>"(PDF, 2.1 MB)" for a document or data file of the archive; null for what browsers show as a page or
    /// picture, and for what is not one of its files.</summary>
    public static string? Of(SitePlan site, string href)
    {
        var path = href.IndexOfAny(['?', '#']) is >= 0 and var end ? href[..end] : href;
        var extension = Path.GetExtension(path);
        if (extension.Length is < 2 or > MaxType || Pages.Contains(extension, StringComparer.OrdinalIgnoreCase)
            || site.LengthOf(path) is not { } length)
            return null;
        return site.Texts[TextKeys.FileFacts]
            .Replace("{type}", extension[1..].ToUpperInvariant(), StringComparison.Ordinal)
            .Replace("{size}", Size(site.Texts, length), StringComparison.Ordinal);
    }

    private static string Size(Texts texts, long length)
    {
        var (key, unit) = length < Mega ? (TextKeys.FileKilobytes, Kilo) : (TextKeys.FileMegabytes, Mega);
        var number = length / unit;
        var digits = number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
        if (digits == "0")
            digits = "0.1";
        return texts.With(key, "number", digits.Replace(".", texts.DecimalSeparator, StringComparison.Ordinal));
    }
}
