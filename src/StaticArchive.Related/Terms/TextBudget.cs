namespace StaticArchive.Related.Terms;

/// <summary>
/// How much of its text a story may bring, so that the cost of an archive grows with its size and no faster. A small
/// archive is compared on every word; in a large one each story on its strongest, a long story on more than a short
/// one.
/// </summary>
/// <param name="TermShare">The part of a story's terms that is compared: of all stories 16 million, about 100 MB, and
/// at least 256 a story.</param>
/// <param name="PostingShare">The part by which stories are found: of all stories 2 million, and at least 96 a
/// story.</param>
/// <param name="WindowOfTerm">How many stories of one term are looked at: all where a story may look at 60 million
/// divided by the stories of the archive.</param>
internal sealed record TextBudget(double TermShare, double PostingShare, int WindowOfTerm)
{
    private const int MinTerms = 256;
    private const int MinPostings = 96;
    private const int MinWindow = 32;
    private const double MaxTerms = 16_000_000;
    private const double MaxPostings = 2_000_000;
    private const int MaxWalked = 60_000_000;

    /// <param name="stories">How many stories there are.</param>
    /// <param name="terms">How many terms they have together.</param>
    public static TextBudget For(int stories, long terms)
    {
        // In steps, so that an edit does not move what all stories keep.
        var steady = StableDocumentCount.Of((int)Math.Min(terms, int.MaxValue));
        var postings = Math.Max(MinPostings, MaxPostings / Math.Max(1, stories));
        var walked = MaxWalked / Math.Max(1, stories);
        return new TextBudget(
            MaxTerms / steady, MaxPostings / steady, Math.Max(MinWindow, walked / (int)Math.Min(postings, 512)));
    }

    /// <summary>How many of so many terms of a story are compared.</summary>
    public int TermsOf(int count) => Math.Max(MinTerms, Part(TermShare, count));

    /// <summary>How many of so many terms of a story are in the postings.</summary>
    public int PostingsOf(int count) => Math.Max(MinPostings, Part(PostingShare, count));

    private static int Part(double share, int count) => (int)Math.Min(count, share * count);
}
