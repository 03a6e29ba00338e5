namespace StaticArchive.Catalog.Checks;

/// <summary>Finds values of one facet that probably mean the same: they differ in accents, punctuation, spaces or a
/// plural; or, less surely, in one letter: of a long name, or of one that a single story has beside many. Deletion
/// neighbourhoods (as in SymSpell) keep it from comparing each with each.</summary>
internal static class SimilarValues
{
    // In a shorter name one letter makes another name, unless one of the two is usual and the other a single story's.
    private const int LongName = 9;
    private const int MinName = 4;
    private const int MinFirst = 5;
    private const int MinUsual = 3;

    /// <summary>Pairs of the rarer and the more usual value, each rarer one once.</summary>
    public static IEnumerable<(FacetValue Rare, FacetValue Usual, Severity Severity)> Find(Facet facet)
    {
        var byKey = new Dictionary<string, FacetValue>(StringComparer.Ordinal);
        var byPart = new Dictionary<string, FacetValue>(StringComparer.Ordinal);
        foreach (
            var value in facet
                .Values.OrderByDescending(value => value.Stories.Length)
                .ThenBy(value => value.Name, StringComparer.Ordinal))
        {
            var key = KeyOf(value.Name);
            if (key.Length < 3)
                continue;
            var spelt = KeyOf(Spelt(value.Name));
            if (!byKey.TryAdd(key, value))
                yield return (value, byKey[key], EditorialRules.SimilarValues.Severity);
            else if (spelt != key && !byKey.TryAdd(spelt, value))
                yield return (value, byKey[spelt], EditorialRules.SimilarValues.Severity);
            else if (OneLetterAway(key, value, byPart) is { } usual)
                yield return (value, usual, Severity.Info);
        }
    }

    // "Jürgen" where a keyboard has no umlauts.
    private static string Spelt(string name) => name
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);

    // What remains when a reader does not look closely.
    private static string KeyOf(string name)
    {
        var key = Slug.From(name).Replace("-", "", StringComparison.Ordinal);
        return key.Length <= 4 || !key.EndsWith('s') || key.EndsWith("ss", StringComparison.Ordinal) ? key
            : key.EndsWith("ies", StringComparison.Ordinal) ? key[..^3] + "y"
            : key[..^1];
    }

    private static FacetValue? OneLetterAway(string key, FacetValue value, Dictionary<string, FacetValue> byPart)
    {
        // Numbers count things: Operation 1 and Operation 2 are two.
        if (key.Length < MinName || key.Any(char.IsAsciiDigit))
            return null;
        FacetValue? found = null;
        byPart.TryGetValue(key, out found);
        // A wrong first letter makes another word more often than one further on does.
        for (var i = key.Length >= MinFirst ? 0 : 1; i < key.Length; i++)
        {
            var part = key.Remove(i, 1);
            if (!byPart.TryAdd(part, value) && byPart[part] != value)
                found ??= byPart[part];
        }
        byPart.TryAdd(key, value);
        return key.Length >= LongName || (value.Stories.Length == 1 && found?.Stories.Length >= MinUsual)
            ? found : null;
    }
}
