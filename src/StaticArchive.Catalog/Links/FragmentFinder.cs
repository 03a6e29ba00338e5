namespace StaticArchive.Catalog.Links;

/// <summary>Finds the id that a fragment means which another generator made from the same heading. Generators agree on
/// a heading's letters and digits and differ in what they make of the rest, so only letters and digits are
/// compared.</summary>
internal static class FragmentFinder
{
    private const string GitHubPrefix = "user-content-";

    /// <summary>What is before the number sign of an address's end, and the fragment after it, percent-decoded or
    /// empty. What follows ":~:" is words for the browser to look for (a text fragment) and not an id.</summary>
    public static (string Before, string Fragment) Split(string suffix)
    {
        if (suffix.Split('#', 2) is not [var before, var fragment])
            return (suffix, "");
        return (before, Uri.UnescapeDataString(fragment.Split(":~:", 2)[0]));
    }

    /// <summary>The id, or null.</summary>
    /// <param name="ids">The ids of a page, in order.</param>
    /// <param name="fragment">Percent-decoded, without its number sign.</param>
    public static string? Find(ImmutableArray<string> ids, string fragment)
    {
        if (fragment.StartsWith(GitHubPrefix, StringComparison.Ordinal))
            fragment = fragment[GitHubPrefix.Length..];
        var wanted = Reduced(fragment, asciiOnly: false);
        if (wanted.Length == 0)
            return null;
        return ids.FirstOrDefault(id => Reduced(id, asciiOnly: false) == wanted)
            ?? ids.FirstOrDefault(id => Reduced(id, asciiOnly: true) == wanted)
            // kramdown drops what is before the first letter.
            ?? ids.FirstOrDefault(id => Reduced(id, asciiOnly: false).TrimStart("0123456789").SequenceEqual(wanted))
            ?? ids.FirstOrDefault(id => Reduced(id, asciiOnly: true).TrimStart("0123456789").SequenceEqual(wanted));
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
