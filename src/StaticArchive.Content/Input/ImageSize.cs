using Microsoft.Win32.SafeHandles;
using StaticArchive.Media;

namespace StaticArchive.Input;

/// <summary>Width and height of a picture as it is meant to be shown, in CSS pixels; a page keeps a box of that shape
/// until the picture is loaded.</summary>
internal readonly record struct ImageSize(int Width, int Height)
{
    // The frame header of a JPEG may be behind a preview and a colour profile.
    private const int MaxBytes = 64 * 1024;
    private const int MaxPixels = 65_535;

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>The size that the beginning of a picture's file says; null where the name is not a picture's, or the
    /// file does not say.</summary>
    public static ImageSize? Of(string path, SafeFileHandle file)
    {
        if (!Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return null;
        var bytes = new byte[Math.Min(MaxBytes, RandomAccess.GetLength(file))];
        var info = MediaProbe.Read(bytes[..RandomAccess.Read(file, bytes, 0)]);
        return info is { Width: > 0 and <= MaxPixels, Height: > 0 and <= MaxPixels }
            ? new(info.Width, info.Height)
            : null;
    }
}
