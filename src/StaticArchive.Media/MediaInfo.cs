namespace StaticArchive.Media;

/// <summary>What the content of a file says about itself, read without decoding it.</summary>
/// <param name="Format">By content, not by name.</param>
internal sealed record MediaInfo(MediaFormat Format)
{
    /// <summary>A file of no format that this program knows.</summary>
    public static readonly MediaInfo Unknown = new(MediaFormat.Unknown);

    /// <summary>Width as shown, in pixels, orientation applied; 0 where the file does not say.</summary>
    public int Width { get; init; }

    /// <summary>Height as shown, in pixels, orientation applied; 0 where the file does not say.</summary>
    public int Height { get; init; }

    /// <summary>The Exif orientation, 1 to 8 (Exif 2.32, 4.6.4 A); 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Frames of an animation; 1 for a still picture.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Whether the file ends before its content does.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>How long sound or film takes, where the container says it at its beginning.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Pixels of all frames together, which is what decoding costs.</summary>
    public long Pixels => (long)Width * Height * Frames;

    internal MediaInfo Sized(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? this with { Width = (int)width, Height = (int)height }
            : this;

    internal MediaInfo Turned(int orientation) =>
        orientation is < 2 or > 8 ? this
        : orientation < 5 ? this with { Orientation = orientation }
        : this with { Orientation = orientation, Width = Height, Height = Width };
}
