namespace StaticArchive.Text.Unicode;

/// <summary>
/// Words that French, Italian and Catalan shorten before a vowel and write with an apostrophe: <c>l'été</c>,
/// <c>qu'on</c>, <c>dell'arte</c>. Each is a word of its own. <c>theme/assets/search/words.js</c> has the same lists.
/// </summary>
internal static class Elision
{
    private const string Vowels = "aeiouyhàâäáæéèêëîïíìôöóòœûüúù";

    /// <param name="word">A lower-case word that ends before an apostrophe.</param>
    /// <param name="next">The letter behind the apostrophe.</param>
    public static bool Is(ReadOnlySpan<char> word, char next) =>
        IsElided(word) && Vowels.Contains(char.ToLowerInvariant(next));

    private static bool IsElided(ReadOnlySpan<char> word) => word is
        "l" or "d" or "j" or "m" or "n" or "s" or "t" or "c" or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu"
        or "dell" or "nell" or "dall" or "sull" or "all" or "coll" or "un" or "quell" or "quest" or "bell" or "gl";
}
