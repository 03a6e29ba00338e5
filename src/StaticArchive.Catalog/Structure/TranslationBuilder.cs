using System.Collections.Immutable;

namespace StaticArchive.Catalog.Structure;

/// <summary>Gathers the translations of one story, told by a shared <c>translationKey</c>.</summary>
internal static class TranslationBuilder
{
    // Each of them lists the others: the square of their number.
    private const int MaxOthers = 100;

    /// <summary>By ordinal: the other translations, ascending.</summary>
    public static int[][] Build(ImmutableArray<Story> stories)
    {
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < stories.Length; i++)
        {
            if (stories[i].TranslationKey is not { } key)
                continue;
            if (!byKey.TryGetValue(key, out var translations))
                byKey.Add(key, translations = []);
            translations.Add(i);
        }
        var lists = new int[stories.Length][];
        Array.Fill(lists, []);
        foreach (var translations in byKey.Values)
        {
            foreach (var story in translations)
                lists[story] = [.. translations.Where(other => other != story).Take(MaxOthers)];
        }
        return lists;
    }
}
