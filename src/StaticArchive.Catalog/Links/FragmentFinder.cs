namespace StaticArchive.Catalog.Links;

/// <summary>Finds the id that a fragment means which another generator made from the same heading. Generators agree on
/// a heading's letters and digits and differ in what they make of the rest, so only letters and digits are
/// compared.</summary>
internal static class FragmentFinder
{
    private const string GitHubPrefix = "user-content-";

    /// <summary>The id, or null.</summary>
    /// <param name="ids">The ids of a page, in order.</param>
    /// <param name="fragment">Percent-decoded, without its sign.</param>
    public static string? Find(ImmutableArray<string> ids, string fragment)
    {
        if (fragment.StartsWith(GitHubPrefix, StringComparison.Ordinal))
            fragment = fragment[GitHubPrefix.Length..];
        var wanted = Reduced(fragment, asciiOnly: false);
        if (wanted.Length == 0)
            return null;
        return First(ids, wanted, id => Reduced(id, asciiOnly: false))
            ?? First(ids, wanted, id => Reduced(id, asciiOnly: true))
            // kramdown drops what is before the first letter.
            ?? First(ids, wanted, id => Reduced(id, asciiOnly: false).TrimStart("0123456789").ToString())
            ?? First(ids, wanted, id => Reduced(id, asciiOnly: true).TrimStart("0123456789").ToString());
    }

    private static string? First(ImmutableArray<string> ids, string wanted, Func<string, string> reduce)
    {
        foreach (var id in ids)
        {
            if (reduce(id) == wanted)
                return id;
        }
        return null;
    }

    private static string Reduced(string id, bool asciiOnly)
    {
        var reduced = new StringBuilder(id.Length);
        foreach (var rune in ComposedText.Of(id).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && (rune.IsAscii || !asciiOnly))
                reduced.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return reduced.ToString();
    }
}
