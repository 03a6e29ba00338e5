namespace StaticArchive.Media.Metadata;

/// <summary>What the metadata of a file gives away.</summary>
[Flags]
internal enum PrivateData
{
    None = 0,
    Position = 1,
    Owner = 2,
    Camera = 4,
    TimeTaken = 8,
    Thumbnail = 16,
    MakerNote = 32,
    Xmp = 64,
    Iptc = 128,
    Text = 256,
    Appended = 512,
    Other = 1024,

    /// <summary>A track of positions that runs along with a film; it cannot be cut out without writing the film
    /// again.</summary>
    PositionTrack = 2048,
}

/// <summary>The words for <see cref="PrivateData"/>.</summary>
internal static class PrivateDataNames
{
    private static readonly (PrivateData Kind, string Name)[] Names =
    [
        (PrivateData.Position, "GPS position"),
        (PrivateData.PositionTrack, "a track of positions"),
        (PrivateData.Owner, "names of owner or author"),
        (PrivateData.Camera, "camera"),
        (PrivateData.TimeTaken, "time taken"),
        (PrivateData.Thumbnail, "thumbnail"),
        (PrivateData.MakerNote, "maker's notes"),
        (PrivateData.Xmp, "XMP"),
        (PrivateData.Iptc, "IPTC"),
        (PrivateData.Text, "comments"),
        (PrivateData.Appended, "data behind the image"),
        (PrivateData.Other, "other metadata"),
    ];

    /// <summary>What is set, in words, the most private first.</summary>
    public static string Describe(this PrivateData data) =>
        string.Join(", ", Names.Where(name => data.HasFlag(name.Kind)).Select(name => name.Name));
}
