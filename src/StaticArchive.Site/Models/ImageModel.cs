namespace StaticArchive.Models;

/// <summary>An image with what belongs under it.</summary>
/// <param name="Url">Ready for a <c>src</c>.</param>
/// <param name="Alt">Empty for an ornament.</param>
/// <param name="Caption">Plain text, or null.</param>
/// <param name="Credit">Plain text, or null.</param>
/// <param name="Width">In CSS pixels; null where the file does not tell.</param>
/// <param name="Height">In CSS pixels; null where the file does not tell.</param>
internal sealed record ImageModel(string Url, string Alt, string? Caption, string? Credit, int? Width, int? Height);
