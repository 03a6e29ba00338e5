using System.Buffers;

namespace StaticArchive.Text.Words;

/// <summary>A light English stemmer: plurals (Harman's S-stemmer), <c>-ed</c>, <c>-ing</c>, <c>-ion</c>, <c>-ly</c> and
/// a final <c>-e</c>. It would rather leave two forms apart than bring two words together.
/// <c>theme/assets/search.js</c> does the same.</summary>
internal static class EnglishStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a lower-case word; words of other letters than a to z come back as they are.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> room)
    {
        if (word.Length < 4 || word.ContainsAnyExceptInRange('a', 'z'))
            return word;
        word.CopyTo(room);
        var stem = Singular(room[..word.Length]);
        stem = WithoutVerbEnding(stem);
        if (stem.EndsWith("ly") && stem.Length >= 7)
            stem = stem[..^2];
        else if (stem.EndsWith("ion") && stem.Length >= 9 && stem[^4] is 's' or 't')
            stem = stem[..^3];
        return stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static Span<char> Singular(Span<char> word)
    {
        if (word[^1] != 's')
            return word;
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            word[^3] = 'y';
            return word[..^2];
        }
        if (
            word.EndsWith("sses")
            || word.EndsWith("xes")
            || word.EndsWith("ches")
            || word.EndsWith("shes")
            || word.EndsWith("zes"))
            return word[..^2];
        return word[^2] is 's' or 'u' or 'i' ? word : word[..^1];
    }

    private static Span<char> WithoutVerbEnding(Span<char> word)
    {
        var ending = word.EndsWith("ing") && word.Length > 5 ? 3
            : word.EndsWith("ed") && word.Length > 4 && word[^3] != 'e' ? 2
            : 0;
        if (ending == 0 || !word[..^ending].ContainsAny(Vowels))
            return word;
        word = word[..^ending];
        var isDoubled = word.Length > 3 && word[^1] == word[^2] && !"aeioulsz".Contains(word[^1]);
        return isDoubled ? word[..^1] : word;
    }
}
