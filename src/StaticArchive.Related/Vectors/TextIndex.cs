namespace StaticArchive.Related.Vectors;

/// <summary>What the texts say, for comparing them: each story's weighted terms, and for each term its stories. Texts
/// are known by document numbers that a story keeps while the archive around it is edited. Immutable.</summary>
internal sealed class TextIndex
{
    private readonly CommonWords _common;
    private readonly int[] _fingerprints;
    private readonly ulong[] _fingerprintMasks;

    private TextIndex(
        TermDictionary dictionary, CommonWords common, TextBudget budget, int documents, Postings? postings)
    {
        Headlines = new TermVector[documents];
        Dictionary = dictionary;
        _common = common;
        Budget = budget;
        Vectors = new TermVector[documents];
        _fingerprints = new int[documents * TermVectors.FingerprintLength];
        _fingerprintMasks = new ulong[documents];
        Postings = postings!;
    }

    public TermDictionary Dictionary { get; }

    public TextBudget Budget { get; }

    /// <summary>By document.</summary>
    public TermVector[] Vectors { get; }

    /// <summary>By document: the words of its headline that other stories have, and of each its part in all that the
    /// headline says; together at most <see cref="TermVectors.UnitLength"/>.</summary>
    public TermVector[] Headlines { get; }

    /// <summary>Of the documents that the index was built with; those of <see cref="With"/> are in none.</summary>
    public Postings Postings { get; private set; }

    /// <summary>The document's very strongest terms, ascending.</summary>
    public ReadOnlySpan<int> FingerprintOf(int document) =>
        _fingerprints.AsSpan(document * TermVectors.FingerprintLength, TermVectors.FingerprintLength);

    /// <summary>A bit for each of these terms, though two may share one.</summary>
    public ulong FingerprintMaskOf(int document) => _fingerprintMasks[document];

    /// <summary>Reads all stories; a story's document has the number of its ordinal.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="languages">The languages of its stories.</param>
    /// <param name="reading">What of the texts is read.</param>
    /// <param name="workers">How many workers.</param>
    public static TextIndex Build(Archive archive, LanguageGroups languages, TextOptions reading, int workers)
    {
        var count = archive.Stories.Length;
        var common = CommonWords.Of(archive, languages);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
        var terms = new ArraySegment<StoryTerm>[count];
        var headlines = new uint[count][];
        Parallel.For(
            0,
            count,
            options,
            () => new StoryTokenizer(reading),
            (story, _, tokenizer) =>
            {
                terms[story] = tokenizer.Read(archive.Stories[story], languages[story], common);
                headlines[story] = tokenizer.Headline;
                return tokenizer;
            },
            _ => { }
        );
        var dictionary = TermDictionary.Build(terms, workers);
        var budget = TextBudget.For(count, terms.Sum(own => (long)own.Count));
        var index = new TextIndex(dictionary, common, budget, count, null);
        Parallel.For(0, count, options, () => new TermVectors(dictionary, index.Budget), (story, _, vectors) =>
        {
            var logOfSize = StableDocumentCount.LogOf(languages.StoriesBeside(story));
            index.Weigh(story, terms[story], headlines[story], logOfSize, vectors);
            terms[story] = default;
            return vectors;
        }, _ => { });
        index.Postings = Postings.Build(index.Vectors, dictionary.Count, workers);
        return index;
    }

    /// <summary>The same with further documents, or with others in the place of further ones. Which terms there are and
    /// how rare they are stays as it was built, so a word that was in one story only does not count yet for a second
    /// one.</summary>
    public TextIndex With(
        ImmutableArray<(int Document, Story Story, LanguageGroup Language, double LogOfSize)> added,
        int documents,
        TextOptions reading)
    {
        var index = new TextIndex(Dictionary, _common, Budget, documents, Postings);
        Vectors.CopyTo(index.Vectors, 0);
        Headlines.CopyTo(index.Headlines, 0);
        _fingerprints.CopyTo(index._fingerprints, 0);
        _fingerprintMasks.CopyTo(index._fingerprintMasks, 0);
        var tokenizer = new StoryTokenizer(reading);
        var vectors = new TermVectors(Dictionary, Budget);
        foreach (var (document, story, language, logOfSize) in added)
        {
            var terms = tokenizer.Read(story, language, _common);
            Dictionary.Number(terms);
            index._fingerprintMasks[document] = 0;
            index.Weigh(document, terms, tokenizer.Headline, logOfSize, vectors);
        }
        return index;
    }

    private void Weigh(
        int document, ReadOnlySpan<StoryTerm> terms, uint[] headline, double logOfSize, TermVectors vectors)
    {
        Vectors[document] = vectors.Weigh(terms, logOfSize);
        Headlines[document] = TermVectors.WeighHeadline(headline, Dictionary, logOfSize);
        var fingerprint = _fingerprints.AsSpan(document * TermVectors.FingerprintLength, TermVectors.FingerprintLength);
        TermVectors.Fingerprint(Vectors[document], fingerprint);
        foreach (var term in fingerprint)
            _fingerprintMasks[document] |= term < 0 ? 0 : 1UL << (term & 63);
    }
}

/// <summary>Keeps the greatest of a run of numbers, sorted, greatest first.</summary>
internal static class TopTen
{
    /// <summary>Puts a number in its place, the least falling out when there is no room; returns how many there
    /// are.</summary>
    public static int Insert(Span<double> sorted, int count, double number)
    {
        if (count == sorted.Length && number <= sorted[^1])
            return count;
        var at = count < sorted.Length ? count : sorted.Length - 1;
        for (; at > 0 && sorted[at - 1] < number; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = number;
        return Math.Min(count + 1, sorted.Length);
    }

    /// <summary>Their sum, added in this order.</summary>
    public static double Sum(ReadOnlySpan<double> sorted)
    {
        var sum = 0.0;
        foreach (var number in sorted)
            sum += number;
        return sum;
    }
}

/// <summary>Puts weights in classes of a thousandth of the greatest, so that the weight that N others reach is
/// found without sorting. Scratch memory is reused; one per worker.</summary>
internal sealed class WeightHistogram
{
    private const int Classes = 1024;

    private readonly int[] _counts = new int[Classes];
    private ulong _inverse;

    /// <summary>Takes up the weights of a story.</summary>
    public void Begin(ReadOnlySpan<uint> weights, uint greatest)
    {
        Array.Clear(_counts);
        _inverse = ((ulong)(Classes - 1) << 32) / Math.Max(1, greatest);
        var counts = _counts;
        foreach (var weight in weights)
            counts[ClassOf(weight)]++;
    }

    public int ClassOf(uint weight) => (int)((weight * _inverse) >> 32);

    /// <summary>The class that at least this many of the weights reach, and hardly more: those that share it; 0 when
    /// there are no more than that.</summary>
    public int Reached(int wanted, int count)
    {
        if (count <= wanted)
            return 0;
        var at = Classes;
        for (var reached = 0; at > 0 && reached < wanted;)
            reached += _counts[--at];
        return at;
    }
}
