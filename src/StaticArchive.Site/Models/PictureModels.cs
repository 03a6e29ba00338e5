using System.Collections.Immutable;
using StaticArchive.Media;
using StaticArchive.Media.Images;

namespace StaticArchive.Models;

/// <summary>Makes models of pictures.</summary>
internal static class PictureModels
{
    /// <summary>A story's image; what the editor did not write comes from the file.</summary>
    public static ImageModel Of(SiteContext site, StoryImage image, string source)
    {
        var size = site.Plan.SizeOf(source);
        var picture = site.Plan.Pictures.Find(source);
        var credit = picture?.Facts.Credit;
        return new ImageModel(
            site.Href(picture?.Fallback ?? source), image.Alt ?? "", image.Caption ?? credit?.Caption, image.Credit
                ?? credit?.Line,
            size?.Width, size?.Height, SourcesOf(site, picture), SrcsetOf(site, picture));
    }

    /// <summary>The formats before the fallback's.</summary>
    public static ImmutableArray<ImageSourceModel> SourcesOf(SiteContext site, Picture? picture) => picture is null
        ? []
        : [.. picture.Formats.SkipLast(1)
            .Select(format => new ImageSourceModel(format.ContentType(), picture.Srcset(format, site.Href)))];

    public static string? SrcsetOf(SiteContext site, Picture? picture) =>
        picture is null || picture.Derived.IsEmpty ? null : picture.Srcset(picture.Formats.Last(), site.Href);

    /// <summary>What lists show beside the headline: a part of the picture, or a drawing that is wider than high. It
    /// says nothing that the headline does not, so it has no alternative text.</summary>
    public static ImageModel? ThumbOf(SiteContext site, int node)
    {
        if (site.Archive.Images[node] is not { } source)
            return null;
        if (site.Plan.Pictures.ThumbnailOf(node) is { } thumbnail)
        {
            var smallest = thumbnail.Images[0];
            return new ImageModel(site.Href(thumbnail.Fallback), "", null, null, smallest.Width, smallest.Height, [],
                thumbnail.Srcset(site.Href));
        }
        var isDrawing = source.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return isDrawing && site.Plan.SizeOf(source) is { } size && size.Width >= size.Height
            ? new ImageModel(site.Href(source), "", null, null, size.Width, size.Height, [], null)
            : null;
    }

    /// <summary>Whether at least half of the stories have a picture for lists: then a list shows them.</summary>
    public static bool ShowsThumbs(IEnumerable<StoryModel> stories)
    {
        var (all, with) = (0, 0);
        foreach (var story in stories)
        {
            all++;
            with += story.Thumb is null ? 0 : 1;
        }
        return with > 0 && 2 * with >= all;
    }

    /// <summary>The card of a story or page; null where it has none.</summary>
    public static SocialImageModel? CardOf(SiteContext site, int node) => site.Plan.Pictures.CardOf(node) is { } card
        ? new SocialImageModel(site.Absolute("/" + card.Path), card.ContentType, card.Alt, SocialCard.Width,
            SocialCard.Height)
        : null;
}
