namespace StaticArchive.Localisation;

/// <summary>An interface text with a place for names, cut in two once instead of being searched each time.</summary>
internal sealed record NamedText(string Before, string? After)
{
    private const string Place = "{names}";

    public static NamedText From(string text)
    {
        var at = text.IndexOf(Place, StringComparison.Ordinal);
        return at < 0 ? new NamedText(text, null) : new NamedText(text[..at], text[(at + Place.Length)..]);
    }
}
