using System.Collections.Immutable;

namespace StaticArchive.Media.Metadata;

/// <summary>The metadata of a file, and how to copy the file without it.</summary>
/// <param name="Found">What kinds there are.</param>
/// <param name="Credit">Caption and credit that it holds.</param>
/// <param name="Edits">What to change in a copy so that nothing private is in it.</param>
internal sealed record FileMetadata(PrivateData Found, ImageCredit Credit, ImmutableArray<FileEdit> Edits)
{
    /// <summary>What stays in the copy all the same.</summary>
    public PrivateData Unremovable => Found & PrivateData.PositionTrack;
}

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

    public bool IsEmpty => this == None;

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
internal sealed class MetadataFindings
{
    private readonly List<FileEdit> _edits = [];
    private PrivateData _found;

    public ImageCredit Credit { get; private set; } = ImageCredit.None;

    public int Orientation { get; set; } = 1;

    public void Note(PrivateData kind) => _found |= kind;

    public void Note(ImageCredit credit) => Credit = Credit.Or(credit);

    public void Remove(long offset, long length, PrivateData kind)
    {
        Note(kind);
        Replace(offset, length, default);
    }

    public void Replace(long offset, long length, ReadOnlyMemory<byte> replacement) =>
        _edits.Add(new FileEdit(offset, length, replacement));

    /// <summary>Overwrites bytes with zeros, where other parts of the file are found by their offsets.</summary>
    public void Blank(long offset, long length, PrivateData kind)
    {
        Note(kind);
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
        return new FileMetadata(_found, Credit, edits.ToImmutable());
    }
}
