using StaticArchive.Media;
using StaticArchive.Media.Images;
using StaticArchive.Media.Metadata;

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
    public string SitePath => "/" + Urls.SitePath.Encode(Asset.Path);

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

/// <summary>What is known of an original once all of its bytes were read.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Found">What its metadata gives away.</param>
/// <param name="Credit">What its metadata says for caption and credit.</param>
internal sealed record PictureFacts(string Hash, PrivateData Found, ImageCredit Credit);

/// <summary>The picture that social networks show beside a link: a part of the story's picture, or its
/// headline.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Alt">Text for those who cannot see it.</param>
/// <param name="Picture">What it is cut from, or null.</param>
/// <param name="Focus">What the cut keeps, or null.</param>
/// <param name="Text">What it says where it is not cut from a picture.</param>
internal sealed record SocialImage(string Key, string Alt, Picture? Picture, FocusPoint? Focus, CardText? Text)
{
    public string ContentType => Picture is null ? "image/png" : "image/jpeg";

    /// <summary>What it is kept under from build to build.</summary>
    public string Name => $"{Key}-card{(Picture is null ? ".png" : ".jpg")}";

    /// <summary>Relative to the output folder.</summary>
    public string Path => $"{PictureSet.Folder}/{Name}";
}

/// <summary>The part of a story's picture that lists show beside its headline.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Picture">What it is cut from.</param>
/// <param name="Focus">What the cut keeps, or null.</param>
/// <param name="Images">Its sizes, ascending.</param>
internal sealed record Thumbnail(string Key, Picture Picture, FocusPoint? Focus, ImmutableArray<DerivedImage> Images)
{
    /// <summary>What a size is kept under from build to build.</summary>
    public string NameOf(DerivedImage image) => string.Create(
        CultureInfo.InvariantCulture, $"{Key}-thumb{image.Width}{image.Format.Extension()}");

    /// <summary>The file of a size, relative to the output folder.</summary>
    public string FileOf(DerivedImage image) => $"{PictureSet.Folder}/{NameOf(image)}";

    /// <summary>The address of the smallest.</summary>
    public string Fallback => "/" + FileOf(Images[0]);

    /// <summary>All of them, as <c>srcset</c> takes them.</summary>
    /// <param name="href">Makes an address from a site path.</param>
    public string Srcset(Func<string, string> href) => string.Join(", ", Images.Select(image =>
        string.Create(CultureInfo.InvariantCulture, $"{href("/" + FileOf(image))} {image.Width}w")));
}
