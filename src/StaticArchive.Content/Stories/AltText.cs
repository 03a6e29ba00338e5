using StaticArchive.Media;

namespace StaticArchive.Stories;

/// <summary>Judges the text for those who cannot see an image.</summary>
internal static class AltText
{
    /// <summary>Whether the text is a file name: "IMG_2041.jpg", or "img-2041" for that file. A word such as "bridge"
    /// is not.</summary>
    public static bool IsFileName(ReadOnlySpan<char> alt, string source)
    {
        var text = alt.Trim().ToString();
        if (text.Length == 0 || text.Contains(' ', StringComparison.Ordinal))
            return false;
        if (MediaFormats.OfName(text) is not MediaFormat.Unknown)
            return true;
        return text.Equals(Path.GetFileNameWithoutExtension(source), StringComparison.OrdinalIgnoreCase)
            && text.Any(letter => char.IsAsciiDigit(letter) || letter is '_' or '-');
    }
}
