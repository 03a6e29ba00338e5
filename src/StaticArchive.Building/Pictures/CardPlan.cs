using System.Text;
using StaticArchive.Media.Images;

namespace StaticArchive.Building.Pictures;

/// <summary>Plans the card of each story and page: cut from its picture, else its headline where the settings want
/// that.</summary>
internal static class CardPlan
{
    // Changes when cards come to look otherwise.
    private const string Layout = "card-1";

    public static Dictionary<int, SocialImage> Of(Archive archive, IEnumerable<Picture> pictures)
    {
        var cards = new Dictionary<int, SocialImage>();
        var bySitePath = pictures.ToDictionary(picture => picture.SitePath, StringComparer.Ordinal);
        for (var node = 0; node < archive.NodeCount; node++)
        {
            var story = archive.Node(node);
            if (archive.Images[node] is { } image && bySitePath.TryGetValue(image, out var picture)
                && !picture.Derived.IsEmpty)
                cards[node] = FromPicture(story, picture);
            else if (archive.Settings.Images.Cards && FromText(archive, node) is { } card)
                cards[node] = card;
        }
        return cards;
    }

    private static SocialImage FromPicture(Story story, Picture picture)
    {
        var focus = story.Image!.Focus;
        var alt = story.Image.Alt is { Length: > 0 } text ? text : story.Headline;
        return new SocialImage(KeyOf($"{picture.Facts.Hash}|{focus}"), alt, picture, focus, null);
    }

    private static SocialImage? FromText(Archive archive, int node)
    {
        var story = archive.Node(node);
        var text = new CardText(story.Kicker ?? SectionOf(archive, node), story.Headline, archive.Settings.Title);
        return SocialCard.CanSet(text)
            ? new SocialImage(KeyOf($"{text.Kicker}|{text.Headline}|{text.ArchiveName}"), story.Headline, null, null,
                text)
            : null;
    }

    private static string? SectionOf(Archive archive, int node)
    {
        if (node >= archive.Stories.Length
            || archive.Facets.FirstOrDefault(facet => facet.Definition.Single) is not { } section)
            return null;
        var values = section.ValuesOf[node];
        return values.Length == 0 ? null : section.Values[values[0]].Name;
    }

    private static string KeyOf(string content) =>
        DerivedImageCache.KeyOf(ContentHash.Of(Encoding.UTF8.GetBytes(content)), Layout);
}
