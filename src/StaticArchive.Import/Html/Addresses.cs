namespace StaticArchive.Import.Html;

/// <summary>Which addresses a text may carry.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>The address when it is a path, a fragment, or of a scheme that leads readers somewhere; else
    /// null.</summary>
    public static string? Safe(string address)
    {
        var plain = string.Concat(address.Trim().Where(c => !char.IsControl(c)));
        if (plain.Length == 0)
            return null;
        var colon = plain.IndexOfAny([':', '/', '?', '#']);
        var hasScheme = colon > 0 && plain[colon] == ':';
        return !hasScheme
            || Array.Exists(Schemes, scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? plain
            : null;
    }
}
