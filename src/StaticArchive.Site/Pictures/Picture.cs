using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticArchive.Media;
using StaticArchive.Media.Images;

namespace StaticArchive.Pictures;

/// <summary>A picture made of pixels that published pages show.</summary>
/// <param name="Asset">The original.</param>
/// <param name="Info">Its header.</param>
/// <param name="Facts">What reading all of it gave.</param>
/// <param name="Key">Names everything that is derived from it.</param>
/// <param name="Options">How derived images are made.</param>
/// <param name="Derived">What is derived from it, by format and then by width; empty where pages show the
/// original.</param>
internal sealed record Picture(
    InputAsset Asset,
    MediaInfo Info,
    PictureFacts Facts,
    string Key,
    ImageOptions Options,
    ImmutableArray<DerivedImage> Derived)
{
    // A page that is as wide as this shows the fallback sharp enough.
    private const int FallbackWidth = 1200;

    private readonly string _stem = Slug.FromName(Path.GetFileNameWithoutExtension(Asset.Path)) is { Length: > 0 } stem
        ? stem : "picture";

    /// <summary>The address of the original.</summary>
    public string SitePath => "/" + Settings.SitePath.Encode(Asset.Path);

    /// <summary>The file of a derived image, relative to the output folder.</summary>
    public string FileOf(DerivedImage image) => string.Create(
        CultureInfo.InvariantCulture, $"{PictureSet.Folder}/{_stem}-{Key}-{image.Width}{image.Format.Extension()}");

    /// <summary>The name under which a derived image is kept from build to build.</summary>
    public string NameOf(DerivedImage image) =>
        string.Create(CultureInfo.InvariantCulture, $"{Key}-{image.Width}{image.Format.Extension()}");

    /// <summary>The address of what a browser shows that reads no <c>srcset</c>.</summary>
    public string Fallback
    {
        get
        {
            if (Derived.IsEmpty)
                return SitePath;
            var own = Derived.Where(image => image.Format == Derived[^1].Format).ToList();
            return "/" + FileOf(own.LastOrDefault(image => image.Width <= FallbackWidth, own[0]));
        }
    }

    /// <summary>The formats in which it is offered, the best first, the fallback's last.</summary>
    public IEnumerable<MediaFormat> Formats => Derived.Select(image => image.Format).Distinct();

    /// <summary>The candidates of one format, as <c>srcset</c> takes them.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="href">Makes an address from a site path.</param>
    public string Srcset(MediaFormat format, Func<string, string> href)
    {
        var text = new StringBuilder();
        foreach (var image in Derived.Where(image => image.Format == format))
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(href("/" + FileOf(image)))
                .Append(CultureInfo.InvariantCulture, $" {image.Width}w");
        }
        return text.ToString();
    }
}
