using System.Collections.Immutable;
using StaticArchive.Catalog;
using StaticArchive.Stories;

namespace StaticArchive.Related;

/// <summary>
/// What the texts say, for comparing them: each story's weighted terms, and for each term its stories. Texts are known by document numbers that a
/// story keeps while the archive around it is edited. Immutable.
/// </summary>
internal sealed class TextIndex
{
    /// <summary>Terms kept over all stories before each story's weakest are dropped: about 50 MB.</summary>
    private const int TermBudget = 6_000_000;
    private const int FewestTerms = 256;

    /// <summary>Terms that more stories share are not walked for candidates, though they count when two stories are compared.</summary>
    private const int WidestTerm = 2_048;

    private readonly CommonWords _common;
    private readonly int _mostTerms;
    private readonly int[] _fingerprints;

    private TextIndex(TermDictionary dictionary, CommonWords common, int mostTerms, TermWeight[][] vectors, int[] fingerprints, Postings postings)
    {
        Dictionary = dictionary;
        _common = common;
        _mostTerms = mostTerms;
        Vectors = vectors;
        _fingerprints = fingerprints;
        Postings = postings;
    }

    public TermDictionary Dictionary { get; }

    /// <summary>By document; each by term.</summary>
    public TermWeight[][] Vectors { get; }

    /// <summary>Of the documents that the index was built with; those of <see cref="With"/> stand in none.</summary>
    public Postings Postings { get; }

    /// <summary>The document's strongest terms, ascending.</summary>
    public ReadOnlySpan<int> FingerprintOf(int document) =>
        _fingerprints.AsSpan(document * TermVectors.FingerprintLength, TermVectors.FingerprintLength);

    /// <summary>Reads all stories; a story's document has the number of its ordinal.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="languages">The languages of its stories.</param>
    /// <param name="withoutLinks">Whether the text of links within the archive is passed over.</param>
    /// <param name="workers">How many workers.</param>
    public static TextIndex Build(Archive archive, LanguageGroups languages, bool withoutLinks, int workers)
    {
        var count = archive.Stories.Length;
        var common = CommonWords.Of(archive, languages);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        var terms = new StoryTerm[count][];
        Parallel.For(0, count, options, () => new StoryTokenizer(), (story, _, tokenizer) =>
        {
            terms[story] = tokenizer.Read(archive.Stories[story], languages[story], common, withoutLinks ? InternalLinks(archive, story) : []);
            return tokenizer;
        }, _ => { });
        var dictionary = TermDictionary.Build(terms, workers);
        var mostTerms = Math.Max(FewestTerms, TermBudget / Math.Max(1, count));
        var vectors = new TermWeight[count][];
        var fingerprints = new int[count * TermVectors.FingerprintLength];
        Parallel.For(0, count, options, () => new TermVectors(dictionary, mostTerms), (story, _, weigher) =>
        {
            vectors[story] = weigher.Weigh(terms[story], SteadySize.LogOf(languages.StoriesBeside(story)));
            terms[story] = [];
            TermVectors.Fingerprint(vectors[story], fingerprints.AsSpan(story * TermVectors.FingerprintLength, TermVectors.FingerprintLength));
            return weigher;
        }, _ => { });
        var postings = Postings.Build(vectors, dictionary, Math.Max(WidestTerm, count / 16), workers);
        return new TextIndex(dictionary, common, mostTerms, vectors, fingerprints, postings);
    }

    /// <summary>
    /// The same with further documents, which take the next numbers. Which terms there are and how rare they are stays as it was built, so a word
    /// that was in one story only does not count yet for a second one.
    /// </summary>
    public TextIndex With(ImmutableArray<(Story Story, LanguageGroup Language, double LogOfSize)> added)
    {
        var vectors = new TermWeight[Vectors.Length + added.Length][];
        Vectors.CopyTo(vectors, 0);
        var fingerprints = new int[vectors.Length * TermVectors.FingerprintLength];
        _fingerprints.CopyTo(fingerprints, 0);
        var tokenizer = new StoryTokenizer();
        var weigher = new TermVectors(Dictionary, _mostTerms);
        var document = Vectors.Length;
        foreach (var (story, language, logOfSize) in added)
        {
            vectors[document] = weigher.Weigh(tokenizer.Read(story, language, _common), logOfSize);
            TermVectors.Fingerprint(vectors[document], fingerprints.AsSpan(document * TermVectors.FingerprintLength, TermVectors.FingerprintLength));
            document++;
        }
        return new TextIndex(Dictionary, _common, _mostTerms, vectors, fingerprints, Postings);
    }

    private static int[] InternalLinks(Archive archive, int story)
    {
        var slots = archive.Stories[story].Body.Slots;
        var offsets = new List<int>();
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].Kind == BodySlotKind.Link && archive.Slots[story][i].Story >= 0)
                offsets.Add(slots[i].Offset);
        }
        return [.. offsets];
    }
}
