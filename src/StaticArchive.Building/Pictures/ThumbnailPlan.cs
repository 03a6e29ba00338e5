using System.Text;
using StaticArchive.Media.Images;

namespace StaticArchive.Building.Pictures;

/// <summary>Plans the small pictures of stories that lists show.</summary>
internal static class ThumbnailPlan
{
    // Changes when they come to look otherwise.
    private const string Layout = "thumb-1";

    public static Dictionary<int, Thumbnail> Of(Archive archive, IEnumerable<Picture> pictures)
    {
        var thumbnails = new Dictionary<int, Thumbnail>();
        var bySitePath = pictures.ToDictionary(picture => picture.SitePath, StringComparer.Ordinal);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            if (archive.Images[node] is not { } image || !bySitePath.TryGetValue(image, out var picture))
                continue;
            var focus = archive.Node(node).Image!.Focus;
            var images = Thumbnails.Of(picture.Info, picture.Derived);
            if (!images.IsEmpty)
                thumbnails[node] = new Thumbnail(KeyOf($"{picture.Key}|{focus}"), picture, focus, images);
        }
        return thumbnails;
    }

    private static string KeyOf(string content) =>
        DerivedImageCache.KeyOf(ContentHash.Of(Encoding.UTF8.GetBytes(content)), Layout);
}
