using System.Collections.Frozen;

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
