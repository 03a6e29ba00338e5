namespace StaticArchive.Input;

/// <summary>Width and height of a picture as it is meant to be shown, in CSS pixels; a page keeps room of that shape
/// until the picture is there.</summary>
internal readonly record struct ImageSize(int Width, int Height);
