using StaticArchive.Media.Headers;

namespace StaticArchive.Media.Metadata;

/// <summary>The metadata of a file, and how to copy the file without it.</summary>
/// <param name="Found">What kinds there are.</param>
/// <param name="Credit">Caption and credit that it holds.</param>
/// <param name="Edits">What to change in a copy so that nothing private is in it.</param>
internal sealed record FileMetadata(PrivateData Found, ImageCredit Credit, ImmutableArray<FileEdit> Edits);

/// <summary>What published files keep of their metadata. Colour profile and orientation always stay.</summary>
internal enum MetadataPolicy
{
    /// <summary>Nothing.</summary>
    Strip,

    /// <summary>Creator, credit line and copyright notice.</summary>
    KeepCredit,

    /// <summary>Everything.</summary>
    Keep,
}

/// <summary>What a picture's metadata says for its caption and credit; null where it says nothing.</summary>
/// <param name="Caption">IPTC 2:120, dc:description or Exif ImageDescription.</param>
/// <param name="Creator">IPTC 2:80, dc:creator or Exif Artist.</param>
/// <param name="Credit">IPTC 2:110 or photoshop:Credit.</param>
/// <param name="Copyright">IPTC 2:116, dc:rights or Exif Copyright.</param>
internal sealed record ImageCredit(string? Caption, string? Creator, string? Credit, string? Copyright)
{
    public static readonly ImageCredit None = new(null, null, null, null);

    /// <summary>The line below a picture: creator and credit line, else the copyright notice.</summary>
    public string? Line =>
        Creator is null ? Credit ?? Copyright
        : Credit is null || Credit == Creator ? Creator
        : $"{Creator}/{Credit}";

    /// <summary>This, with what it lacks from another.</summary>
    public ImageCredit Or(ImageCredit other) => new(
        Caption ?? other.Caption, Creator ?? other.Creator, Credit ?? other.Credit, Copyright ?? other.Copyright);

    // Some cameras fill these fields with blanks or with their own name.
    internal static string? Clean(string? text)
    {
        var cleaned = text?.Replace('\0', ' ').ReplaceLineEndings(" ").Trim();
        return string.IsNullOrEmpty(cleaned) || cleaned is "OLYMPUS DIGITAL CAMERA" or "SONY DSC"
            || cleaned.Any(char.IsControl)
            ? null
            : cleaned.Length > MaxLength ? cleaned[..MaxLength] : cleaned;
    }

    private const int MaxLength = 2_000;
}

/// <summary>Collects what a walk over a file finds.</summary>
/// <param name="fileLength">In bytes.</param>
/// <param name="keepsCredit">Whether the copy keeps creator, credit line and copyright notice.</param>
internal sealed class MetadataFindings(long fileLength, bool keepsCredit)
{
    private readonly List<FileEdit> _edits = [];
    private PrivateData _found;
    private ImageCredit _credit = ImageCredit.None;

    public int Orientation { get; set; } = 1;

    /// <summary>The Exif block that the copy keeps: the orientation; null where the picture is upright.</summary>
    public byte[]? KeptExif => Orientation == 1 ? null : ExifOrientation.Block(Orientation);

    /// <summary>The XMP packet that the copy keeps: the credit; null where nothing of it is kept.</summary>
    public byte[]? KeptXmp => keepsCredit ? XmpPacket.Write(_credit) : null;

    public void Note(PrivateData kind) => _found |= kind;

    public void Note(ImageCredit credit) => _credit = _credit.Or(credit);

    public void Remove(long offset, long length, PrivateData kind)
    {
        Note(kind);
        Replace(offset, length, default);
    }

    /// <summary>Removes what is behind the end of the picture.</summary>
    public void RemoveFrom(long end)
    {
        if (end < fileLength)
            Remove(end, fileLength - end, PrivateData.Appended);
    }

    public void Replace(long offset, long length, ReadOnlyMemory<byte> replacement) =>
        _edits.Add(new FileEdit(offset, length, replacement));

    /// <summary>Overwrites bytes with zeros, where other parts of the file are found by their offsets.</summary>
    public void Blank(long offset, long length, PrivateData kind)
    {
        Note(kind);
        length = Math.Min(length, fileLength - offset);
        if (length is > 0 and < int.MaxValue)
            Replace(offset, length, new byte[length]);
    }

    // An insertion comes before a removal at the same place. What another edit covers is left out.
    public FileMetadata ToMetadata()
    {
        var edits = ImmutableArray.CreateBuilder<FileEdit>(_edits.Count);
        var end = 0L;
        foreach (var edit in _edits.OrderBy(edit => edit.Offset).ThenBy(edit => edit.Length))
        {
            if (edit.Offset < end)
                continue;
            edits.Add(edit);
            end = edit.Offset + edit.Length;
        }
        return new FileMetadata(_found, _credit, edits.ToImmutable());
    }
}

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

/// <summary>Finds the metadata of a media file by walking over its segments; no picture is decoded for it.</summary>
internal static class MetadataReader
{
    /// <summary>What a file in memory holds, and the edits that a copy of it needs.</summary>
    public static FileMetadata Read(byte[] bytes, MetadataPolicy policy)
    {
        using var file = ByteSource.Of(bytes);
        return Read(file, policy);
    }

    /// <summary>What a file holds, and the edits that a copy of it needs.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileMetadata Read(ByteSource file, MetadataPolicy policy)
    {
        var findings = new MetadataFindings(file.Length, policy == MetadataPolicy.KeepCredit);
        switch (MediaProbe.Read(file).Format)
        {
            case MediaFormat.Jpeg: JpegMetadata.Find(file, findings); break;
            case MediaFormat.Png: PngMetadata.Find(file, findings); break;
            case MediaFormat.WebP: WebPMetadata.Find(file, findings); break;
            case MediaFormat.Gif: GifMetadata.Find(file, findings); break;
            case MediaFormat.Tiff: TiffMetadata.Find(file, findings); break;
            case MediaFormat.Avif or MediaFormat.Heic: IsoMetadata.FindInPicture(file, findings); break;
            case MediaFormat.Mp4 or MediaFormat.Mp4Audio: IsoMetadata.FindInFilm(file, findings); break;
        }
        var metadata = findings.ToMetadata();
        return policy == MetadataPolicy.Keep ? metadata with { Edits = [] } : metadata;
    }
}

/// <summary>Decodes text of metadata, whose encoding is seldom declared.</summary>
internal static class MetadataText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>As UTF-8 where it is valid, else as Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
