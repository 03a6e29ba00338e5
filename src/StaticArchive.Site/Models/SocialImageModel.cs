namespace StaticArchive.Models;

/// <summary>The picture of a page for social networks.</summary>
/// <param name="Url">Whole.</param>
/// <param name="Type">The content type.</param>
/// <param name="Alt">For those who cannot see it.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record SocialImageModel(string Url, string Type, string Alt, int Width, int Height);
