using System.Runtime.CompilerServices;

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

    /// <summary>Slots of the table, many more than there are common words in any language, so that most look-ups end at
    /// once.</summary>
    private const int TableBits = 11;

    // Open-addressed, by the key's upper bits; 0 is an empty slot.
    private readonly uint[] _table;

    private CommonWords(IEnumerable<uint> keys)
    {
        _table = new uint[1 << TableBits];
        foreach (var key in keys.Order().Take(_table.Length / 2))
            _table[SlotOf(key)] = key;
    }

    public static CommonWords None { get; } = new([]);

    // Asked of every word of the archive, and hardly ever of one whose slot another word has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(uint key) =>
        _table[key >> (32 - TableBits)] is not 0 and var first && (first == key || _table[SlotOf(key)] == key);

    private int SlotOf(uint key)
    {
        var at = (int)(key >> (32 - TableBits));
        while (_table[at] != 0 && _table[at] != key)
            at = (at + 1) & (_table.Length - 1);
        return at;
    }

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
