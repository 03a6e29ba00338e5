using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>An image with what belongs under it.</summary>
/// <param name="Url">Ready for a <c>src</c>.</param>
/// <param name="Alt">Empty for an ornament.</param>
/// <param name="Caption">Plain text, or null.</param>
/// <param name="Credit">Plain text, or null.</param>
/// <param name="Width">In CSS pixels; null where the file does not tell.</param>
/// <param name="Height">In CSS pixels; null where the file does not tell.</param>
/// <param name="Sources">Smaller copies in better formats than that of <paramref name="Url"/>, the best first.</param>
/// <param name="Srcset">Copies of the format of <paramref name="Url"/>; null where there are none.</param>
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
/// <param name="Type">The content type.</param>
/// <param name="Srcset">Addresses and widths.</param>
internal sealed record ImageSourceModel(string Type, string Srcset);
