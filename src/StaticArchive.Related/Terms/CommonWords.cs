namespace StaticArchive.Related.Terms;

/// <summary>The words that every other story uses, told from a sample of the archive itself and so in any language. A
/// small archive is compared on all its words and needs none; in a large one, leaving them out of the terms and
/// stepping over them in phrases ("freedom of information") halves the cost for hardly any quality.</summary>
internal sealed class CommonWords
{
    /// <summary>How many common words a phrase may step over.</summary>
    public const int WidestGap = 1;

    /// <summary>Up to this many stories nothing is left out.</summary>
    private const int SmallArchive = 4_000;
    private const int SampleSize = 400;

    private readonly HashSet<uint> _keys;

    private CommonWords(IEnumerable<uint> keys) => _keys = [.. keys];

    public static CommonWords None { get; } = new([]);

    public bool Contains(uint key) => _keys.Contains(key);

    public static CommonWords Of(Archive archive, LanguageGroups languages)
    {
        var total = archive.Stories.Length;
        if (total <= SmallArchive)
            return None;
        var stories = new Dictionary<LanguageGroup, int>();
        var counts = new Dictionary<uint, (LanguageGroup Language, int Stories)>();
        var tokenizer = new StoryTokenizer(TextOptions.Full with { Phrases = false });
        for (var i = 0; i < SampleSize; i++)
        {
            var story = (int)((long)i * total / SampleSize);
            var language = languages[story];
            stories[language] = stories.GetValueOrDefault(language) + 1;
            foreach (var term in tokenizer.Read(archive.Stories[story], language, None))
                counts[term.Key] = (language, counts.GetValueOrDefault(term.Key).Stories + 1);
        }
        return new CommonWords(
            counts
                .Where(word =>
                    word.Value.Stories * 2 > stories[word.Value.Language] && stories[word.Value.Language] >= 20)
                .Select(word => word.Key));
    }
}
