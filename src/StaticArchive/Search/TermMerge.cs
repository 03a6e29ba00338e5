namespace StaticArchive.Search;

/// <summary>Brings the workers' vocabularies together.</summary>
internal static class TermMerge
{
    /// <summary>All terms by key, ordinal.</summary>
    public static MergedTerm[] Merge(IReadOnlyList<StoryIndexer> workers)
    {
        var sources = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var worker = 0; worker < workers.Count; worker++)
        {
            var keys = workers[worker].Vocabulary.Keys;
            for (var term = 0; term < keys.Count; term++)
            {
                if (!sources.TryGetValue(keys[term], out var own))
                {
                    sources.Add(keys[term], own = new int[workers.Count]);
                    Array.Fill(own, -1);
                }
                own[worker] = term;
            }
        }
        var merged = new string[sources.Count];
        sources.Keys.CopyTo(merged, 0);
        Array.Sort(merged, string.CompareOrdinal);
        return [.. merged.Select(key => new MergedTerm(key, sources[key]))];
    }

    /// <summary>The spellings of a term beside its key, ordinal.</summary>
    public static string[] Forms(in MergedTerm term, IReadOnlyList<StoryIndexer> workers)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        for (var worker = 0; worker < workers.Count; worker++)
        {
            if (term.Sources[worker] >= 0)
                forms.UnionWith(workers[worker].Vocabulary.Forms[term.Sources[worker]]);
        }
        return [.. forms];
    }
}
