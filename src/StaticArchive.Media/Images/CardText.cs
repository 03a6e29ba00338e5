namespace StaticArchive.Media.Images;

/// <summary>What a social card without a picture says.</summary>
/// <param name="Kicker">The line above the headline, or null.</param>
/// <param name="Headline">The headline.</param>
/// <param name="ArchiveName">The name of the archive, at the foot.</param>
internal sealed record CardText(string? Kicker, string Headline, string ArchiveName);
