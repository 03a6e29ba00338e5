namespace StaticArchive.Media.Images;

/// <summary>A picture made from another: smaller, or in another format.</summary>
internal readonly record struct DerivedImage(int Width, int Height, MediaFormat Format);
