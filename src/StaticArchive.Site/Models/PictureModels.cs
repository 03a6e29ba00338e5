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

    /// <summary>The card of a story or page; null where it has none.</summary>
    public static SocialImageModel? CardOf(SiteContext site, int node) => site.Plan.Pictures.CardOf(node) is { } card
        ? new SocialImageModel(site.Absolute("/" + card.Path), card.ContentType, card.Alt, SocialCard.Width,
            SocialCard.Height)
        : null;
}
