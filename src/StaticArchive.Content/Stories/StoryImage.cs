using StaticArchive.Media.Images;

namespace StaticArchive.Stories;

/// <summary>The image at the head of a story.</summary>
/// <param name="Source">A site path, a path relative to the story's file, or an http(s) address.</param>
/// <param name="Alt">Text for those who cannot see it; empty for an ornament, null where the editor gave none.</param>
/// <param name="Caption">Plain text below the image.</param>
/// <param name="Credit">Who made it.</param>
/// <param name="Span">Where the source stands in the file.</param>
/// <param name="Focus">What a crop keeps, or null.</param>
internal sealed record StoryImage(
    string Source, string? Alt, string? Caption, string? Credit, TextSpan Span, FocusPoint? Focus = null);
