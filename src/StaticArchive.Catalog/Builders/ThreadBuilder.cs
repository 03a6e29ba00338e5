namespace StaticArchive.Catalog.Builders;

/// <summary>Joins stories that follow each other up into threads (union by smaller root, with path halving).</summary>
internal static class ThreadBuilder
{
    /// <summary>Gives the threads, last story newest first, and each story's thread or -1.</summary>
    public static (ImmutableArray<StoryThread> Threads, ImmutableArray<int> ThreadOf) Build(
        ImmutableArray<ImmutableArray<int>> follows)
    {
        int[] root = [.. Enumerable.Range(0, follows.Length)];
        for (var story = 0; story < follows.Length; story++)
        {
            foreach (var earlier in follows[story])
                Join(root, story, earlier);
        }
        var members = Members(root);
        members.Sort((left, right) => right[^1].CompareTo(left[^1]));
        var threadOf = new int[follows.Length];
        Array.Fill(threadOf, -1);
        var threads = ImmutableArray.CreateBuilder<StoryThread>(members.Count);
        foreach (var stories in members)
        {
            foreach (var story in stories)
                threadOf[story] = threads.Count;
            threads.Add(new StoryThread(threads.Count, [.. stories]));
        }
        return (threads.DrainToImmutable(), [.. threadOf]);
    }

    private static List<List<int>> Members(int[] root)
    {
        var byRoot = new Dictionary<int, List<int>>();
        for (var story = 0; story < root.Length; story++)
        {
            var top = Find(root, story);
            if (top == story)
                continue;
            if (!byRoot.TryGetValue(top, out var stories))
                byRoot.Add(top, stories = [top]);
            stories.Add(story);
        }
        return [.. byRoot.Values];
    }

    private static void Join(int[] root, int left, int right)
    {
        left = Find(root, left);
        right = Find(root, right);
        if (left != right)
            root[Math.Max(left, right)] = Math.Min(left, right);
    }

    private static int Find(int[] root, int story)
    {
        while (root[story] != story)
        {
            root[story] = root[root[story]];
            story = root[story];
        }
        return story;
    }
}

/// <summary>Gathers the translations of one story: those with the same <c>translationKey</c>.</summary>
internal static class TranslationBuilder
{
    // Each of them lists the others: the square of their number.
    private const int MaxOthers = 100;

    /// <summary>By ordinal: the other translations, ascending.</summary>
    public static ImmutableArray<ImmutableArray<int>> Build(ImmutableArray<Story> stories)
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
        var lists = new ImmutableArray<int>[stories.Length];
        Array.Fill(lists, []);
        foreach (var translations in byKey.Values)
        {
            foreach (var story in translations)
                lists[story] = [.. translations.Where(other => other != story).Take(MaxOthers)];
        }
        return [.. lists];
    }
}
