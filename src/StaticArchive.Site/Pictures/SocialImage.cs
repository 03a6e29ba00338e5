using StaticArchive.Media.Images;

namespace StaticArchive.Pictures;

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
