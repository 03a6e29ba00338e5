namespace StaticArchive.Related.Ranking;

/// <summary>What the ranking needs to know of all stories, made once per archive; immutable and shared by all workers.
/// Ranking one story is a pure function of it, so lists are made only for the pages that are asked for.</summary>
internal sealed class RelatedIndex
{
    /// <summary>After this many edits the texts are read again as a whole.</summary>
    private const int MaxEdits = 64;

    private RelatedIndex(
        Archive archive,
        LanguageGroups languages,
        TextIndex text,
        NameIndex names,
        ImmutableArray<int> documentOf,
        ImmutableArray<int> storyOf,
        ImmutableArray<int> edited,
        int builtDocuments,
        RelatedIndex? before = null)
    {
        Archive = archive;
        Languages = languages;
        Text = text;
        Names = names;
        DocumentOf = documentOf;
        StoryOf = storyOf;
        Edited = edited;
        BuiltDocuments = builtDocuments;
        var same = before?.Archive.MetadataVersion == archive.MetadataVersion ? before : null;
        Authors = same?.Authors ?? SharedNames.Gather(archive.Stories.Length, story => archive.Stories[story].Authors);
        Series =
            same?.Series
            ?? SharedNames.Gather(
                archive.Stories.Length, story => archive.Stories[story].Series is { } series ? [series] : []);
        FacetValues = same?.FacetValues ?? new FacetNumbers(archive);
        Years = same?.Years ?? [.. archive.Stories.Select(YearsOf)];
        Ordinals = same?.Ordinals ?? [.. Enumerable.Range(0, archive.Stories.Length)];
        SpanOfYears = SpanOf(Years);
        Tuned = before?.Tuned ?? TunedWeights.None(archive.Settings.Related, 0);
        Mentions = new Mentions(archive, FacetValues, names.Lists, before?.Mentions);
    }

    /// <summary>The indexed archive.</summary>
    public Archive Archive { get; }

    internal LanguageGroups Languages { get; }

    internal TextIndex Text { get; }

    internal NameIndex Names { get; }

    internal Mentions Mentions { get; }

    /// <summary>The weights that the archive's own links ask for, from the last full build.</summary>
    public TunedWeights Tuned { get; private set; }

    /// <summary>How many years lie between the first dated story and the last.</summary>
    internal double SpanOfYears { get; }

    /// <summary>By ordinal: the number of the story's text in <see cref="Text"/>.</summary>
    internal ImmutableArray<int> DocumentOf { get; }

    /// <summary>By document: the ordinal of the story, or -1 where it was edited since.</summary>
    internal ImmutableArray<int> StoryOf { get; }

    /// <summary>Ordinals of the stories that <see cref="Text"/>'s postings do not know.</summary>
    internal ImmutableArray<int> Edited { get; }

    /// <summary>How many documents the postings know.</summary>
    internal int BuiltDocuments { get; }

    internal FacetNumbers FacetValues { get; }

    internal SharedNames Authors { get; }

    internal SharedNames Series { get; }

    /// <summary>By ordinal: the middle of the time that its date may mean, in years of 365 days; not a number for one
    /// without a date.</summary>
    internal ImmutableArray<double> Years { get; }

    /// <summary>All of them, ascending: the archive as a list like any other.</summary>
    internal ImmutableArray<int> Ordinals { get; }

    /// <summary>Builds the index over all stories of <paramref name="archive"/>; how many workers do it makes no
    /// difference to it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="tuned">The weights of this archive where they are known; null: they are found.</param>
    public static RelatedIndex Build(Archive archive, int workers, TunedWeights? tuned = null) =>
        Build(archive, workers, TextOptions.Full, tuned);

    /// <summary>The index of <paramref name="archive"/>, made from this one in the time that the changed stories take:
    /// those that are not the same object as before. Signals other than text are exact. For text, the terms and their
    /// rarity stay those of the last full build: a term that less than two stories had then does not count, and weights
    /// differ by what the edits moved. After many edits it is a full build.</summary>
    public RelatedIndex Update(Archive archive, int workers)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var sameMetadata = archive.MetadataVersion == Archive.MetadataVersion;
        var languages = sameMetadata ? Languages : LanguageGroups.Of(archive);
        var documentOf = sameMetadata ? DocumentsInPlace(archive) : DocumentsFound(archive);
        var documents = Text.Vectors.Length;
        var added = ImmutableArray.CreateBuilder<(int, Story, LanguageGroup, double)>();
        for (var i = 0; i < documentOf.Length; i++)
        {
            if (documentOf[i] >= 0)
                continue;
            // A story that is edited again takes the place of its last edit.
            documentOf[i] = sameMetadata && DocumentOf[i] >= BuiltDocuments ? DocumentOf[i] : documents++;
            added.Add((documentOf[i], archive.Stories[i], languages[i], LogOfSize(languages, i)));
        }
        if (documents - BuiltDocuments > MaxEdits)
            return Build(archive, workers);
        var text = added.Count == 0 ? Text : Text.With(added.ToImmutable(), documents, TextOptions.Full);
        var names = added.Count == 0
            ? Names
            : Names.With(
                added.Select(entry => (entry.Item1, entry.Item2)), documents, TextOptions.Full.LinkTexts);
        var storyOf = Inverse(documentOf, documents);
        var edited = EditedAmong(documentOf);
        return new RelatedIndex(
            archive, languages, text, names, [.. documentOf], storyOf, edited, BuiltDocuments, this);
    }

    /// <summary>A ranker with scratch memory of its own; one per worker, not thread-safe.</summary>
    public RelatedRanker CreateRanker() =>
        CreateRanker(new RelatedWeights(Archive.Settings.Related, Tuned.Factors) { Floor = Tuned.Floor });

    /// <summary>A ranker with other weights than the archive's.</summary>
    internal RelatedRanker CreateRanker(in RelatedWeights weights) => new(this, weights);

    /// <summary>The same as if nobody had linked, pinned or threaded a story, and without the link texts of these
    /// stories.</summary>
    internal RelatedIndex WithoutLinksOf(ImmutableArray<int> stories)
    {
        var documents = Text.Vectors.Length;
        int[] documentOf = [.. DocumentOf];
        foreach (var story in stories)
            documentOf[story] = documents++;
        var added = stories
            .Select(story => (documentOf[story], Archive.Stories[story], Languages[story], LogOfSize(Languages, story)))
            .ToImmutableArray();
        var text = Text.With(added, documents, TextOptions.HeldOut);
        var names = Names.With(
            added.Select(entry => (entry.Item1, entry.Item2)), documents, TextOptions.HeldOut.LinkTexts);
        return new RelatedIndex(
            HeldOutLinks.Unlinked(Archive), Languages, text, names, [.. documentOf], Inverse(documentOf, documents),
            EditedAmong(documentOf), BuiltDocuments, this);
    }

    /// <summary>The index over part of the texts only, for finding out how good the ranking is.</summary>
    internal static RelatedIndex Build(
        Archive archive, int workers, TextOptions reading, TunedWeights? tuned = null)
    {
        var languages = LanguageGroups.Of(archive);
        var text = TextIndex.Build(archive, languages, reading, workers);
        var names = NameIndex.Build(archive, reading.LinkTexts, workers);
        ImmutableArray<int> same = [.. Enumerable.Range(0, archive.Stories.Length)];
        var index = new RelatedIndex(archive, languages, text, names, same, same, [], same.Length);
        index.Tuned = tuned ?? WeightTuner.Tune(index, workers);
        return index;
    }

    private static double LogOfSize(LanguageGroups languages, int story) =>
        StableDocumentCount.LogOf(languages.StoriesBeside(story));

    // By ordinal: the story's document, or -1 where it is not the same object as before.
    private int[] DocumentsInPlace(Archive archive)
    {
        int[] documentOf = [.. DocumentOf];
        for (var i = 0; i < documentOf.Length; i++)
        {
            if (!ReferenceEquals(archive.Stories[i], Archive.Stories[i]))
                documentOf[i] = -1;
        }
        return documentOf;
    }

    private int[] DocumentsFound(Archive archive)
    {
        var known = new Dictionary<Story, int>(Archive.Stories.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < DocumentOf.Length; i++)
            known.Add(Archive.Stories[i], DocumentOf[i]);
        return [.. archive.Stories.Select(story => known.GetValueOrDefault(story, -1))];
    }

    private static ImmutableArray<int> Inverse(int[] documentOf, int documents)
    {
        var storyOf = new int[documents];
        Array.Fill(storyOf, -1);
        for (var i = 0; i < documentOf.Length; i++)
            storyOf[documentOf[i]] = i;
        return [.. storyOf];
    }

    private ImmutableArray<int> EditedAmong(int[] documentOf) =>
        [.. Enumerable.Range(0, documentOf.Length).Where(story => documentOf[story] >= BuiltDocuments)];

    private static double SpanOf(ImmutableArray<double> years)
    {
        var dated = years.Where(year => !double.IsNaN(year)).ToArray();
        return dated.Length == 0 ? 0 : dated.Max() - dated.Min();
    }

    private static double YearsOf(Story story) =>
        story.Published is { } date
            ? (date.Earliest.UtcTicks + ((date.Latest.UtcTicks - date.Earliest.UtcTicks) / 2))
                / (double)(TimeSpan.TicksPerDay * 365)
            : double.NaN;
}
