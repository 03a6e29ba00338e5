namespace StaticArchive.Media.Images;

/// <summary>The point of a picture that a crop keeps: 0 to 1 from the left and from the top.</summary>
internal readonly record struct FocusPoint(double X, double Y);
