using System.Reflection;

namespace StaticArchive.Related.Explanation;

/// <summary>The word lists of the languages of an archive.</summary>
internal sealed class WordLists
{
    private readonly FrozenDictionary<string, WordList> _byTag;

    private readonly WordList _english = WordList.Load("en");

    private WordLists(Dictionary<string, WordList> byTag) => _byTag = byTag.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Loads them.</summary>
    public static WordLists Of(IEnumerable<Story> stories)
    {
        var byTag = new Dictionary<string, WordList>(StringComparer.Ordinal);
        var byLanguage = new Dictionary<string, WordList>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            if (byTag.ContainsKey(story.Language))
                continue;
            var primary = LanguageGroups.Primary(story.Language);
            if (!byLanguage.TryGetValue(primary, out var list))
                byLanguage.Add(primary, list = WordList.Load(primary));
            byTag.Add(story.Language, list);
        }
        return new WordLists(byTag);
    }

    /// <summary>The list of a story's language; that of English for one that no story had.</summary>
    public WordList For(string tag) => _byTag.TryGetValue(tag, out var list) ? list : _english;
}

/// <summary>The ordinary words of a language, with those of English, whose words are in texts of every language. How
/// rare a word is in an archive does not tell an ordinary word from a name where the archive is small. See
/// <c>WordLists/NOTICE.md</c>.</summary>
internal sealed class WordList
{
    private const int MaxLength = 32;

    private static readonly FrozenDictionary<string, WordTraits> Sections = new Dictionary<string, WordTraits>
    {
        ["[stop]"] = WordTraits.Stop,
        ["[function]"] = WordTraits.Function,
        ["[common]"] = WordTraits.Common,
        ["[dates]"] = WordTraits.Date,
        ["[peoples]"] = WordTraits.People,
        ["[titles]"] = WordTraits.Title,
        ["[offices]"] = WordTraits.Office,
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordList(Dictionary<string, WordTraits> words, bool hasCapitalNouns)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        HasCapitalNouns = hasCapitalNouns;
    }

    /// <summary>Whether the language writes all nouns with a capital letter, as German does.</summary>
    public bool HasCapitalNouns { get; }

    /// <summary>The list of a language; that of English where there is none of its own.</summary>
    /// <param name="language">Primary subtag, lower case.</param>
    public static WordList Load(string language)
    {
        var words = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        Read("en", words);
        if (language != "en")
            Read(language, words);
        return new WordList(words, language is "de" or "lb");
    }

    /// <summary>The ordinary words of the languages with those tags, lower case; none of a language without a
    /// list.</summary>
    public static IEnumerable<string> Ordinary(IEnumerable<string> tags)
    {
        var words = new Dictionary<string, WordTraits>(StringComparer.Ordinal);
        foreach (var language in tags.Distinct(StringComparer.Ordinal).Select(LanguageGroups.Primary).Distinct())
            Read(language, words);
        return words.Keys;
    }

    /// <summary>What the lists say of a word, in any case.</summary>
    public WordTraits TraitsOf(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
            return WordTraits.None;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return _words.TryGetValue(lower, out var traits) ? traits : WordTraits.None;
    }

    private static void Read(string language, Dictionary<string, WordTraits> words)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"WordLists.{language}.txt");
        if (stream is null)
            return;
        using var reader = new StreamReader(stream);
        var traits = WordTraits.None;
        while (reader.ReadLine() is { } line)
        {
            if (Sections.TryGetValue(line, out var section))
            {
                traits = section;
                continue;
            }
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | traits;
        }
    }
}
