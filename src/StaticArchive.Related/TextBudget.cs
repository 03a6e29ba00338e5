namespace StaticArchive.Related;

/// <summary>
/// How much of its text a story may bring, so that the cost of an archive grows with its size and no faster. A small
/// archive is compared on every word; in a large one each story on its strongest.
/// </summary>
/// <param name="TermsOfStory">Terms that are compared: 6 million in all, about 50 MB, and at least 256 a story.</param>
/// <param name="PostingsOfStory">Of them, those by which stories are found: 1.5 million in all, and at least 96 a
/// story.</param>
/// <param name="WindowOfTerm">How many stories of one term are looked at: all where a story may look at 60 million
/// divided by the stories of the archive.</param>
internal sealed record TextBudget(int TermsOfStory, int PostingsOfStory, int WindowOfTerm)
{
    private const int FewestTerms = 256;
    private const int FewestPostings = 96;
    private const int NarrowestWindow = 32;

    public static TextBudget For(int stories)
    {
        var postings = Math.Max(FewestPostings, 1_500_000 / Math.Max(1, stories));
        var walked = 60_000_000 / Math.Max(1, stories);
        return new TextBudget(
            Math.Max(FewestTerms, 6_000_000 / Math.Max(1, stories)), postings,
            Math.Max(NarrowestWindow, walked / Math.Min(postings, 512)));
    }
}
