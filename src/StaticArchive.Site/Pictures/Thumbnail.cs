using System.Collections.Immutable;
using System.Globalization;
using StaticArchive.Media;
using StaticArchive.Media.Images;

namespace StaticArchive.Pictures;

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
