namespace StaticArchive.Media.Metadata;

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
